import type { AllMiddlewareArgs, AnyMiddlewareArgs, App, Context } from '@slack/bolt';
import type { Deps } from '../src/deps.ts';
import { DomainError } from '../src/domain/problem.ts';
import { bugWords, plainProblem, problemMessage, problemWords } from '../views/problem.ts';
import { tellDirectly } from './show.ts';

type Args = AllMiddlewareArgs & AnyMiddlewareArgs;

/**
 * The one place that answers what went wrong: under the form's field where it came from a form that still waits,
 * else in a message that only this person sees. What nobody foresaw gets a reference that is in the log.
 */
export function answerProblems(app: App, deps: Deps): void {
  app.use(async (args) => {
    try {
      await args.next();
    } catch (error) {
      if (isRepeated(error)) return await acknowledge(args as Args);
      await answer(args as Args, deps, error);
    }
  });
}

/**
 * Acknowledges a form, which closes it, and remembers that: over Socket Mode a second acknowledgement is dropped without
 * an error, and a problem sent with it would be lost.
 */
export async function closeForm({ ack, context }: { ack: () => Promise<void>; context: Context }): Promise<void> {
  await ack();
  context.isFormClosed = true;
}

/** A delivery that was acted on before: nothing to do, nothing to say. */
function isRepeated(error: unknown): boolean {
  return (
    error instanceof DomainError && error.problem.code === 'already-exists' && error.problem.collection === 'receipts'
  );
}

async function answer(args: Args, deps: Deps, error: unknown): Promise<void> {
  const words = wordsFor(deps, error);
  const form = submittedForm(args.body);
  if (form && (await standsUnderField(args, form, { error, words }))) return;
  await acknowledge(args);
  const address = addressIn(args.body);
  const shown = problemMessage(words);
  const user = userIn(args.body);
  const isShown = address !== null && (await deps.respond(address, { message: shown, how: 'say' }));
  if (!isShown && user !== '') await tellDirectly(args.client, user, shown);
}

function wordsFor(deps: Deps, error: unknown): string {
  if (error instanceof DomainError) {
    deps.log.info({ problem: error.problem.code }, 'a problem was answered');
    return problemWords(error.problem, deps.names);
  }
  const reference = crypto.randomUUID().slice(0, 4).toUpperCase();
  deps.log.error({ err: error, reference }, 'something failed that nobody foresaw');
  return bugWords(reference);
}

type SubmittedForm = { inputs: string[] };

function submittedForm(body: unknown): SubmittedForm | null {
  const sent = body as { type?: string; view?: { blocks?: { type: string; block_id: string }[] } };
  if (sent.type !== 'view_submission') return null;
  return { inputs: (sent.view?.blocks ?? []).filter((block) => block.type === 'input').map((block) => block.block_id) };
}

async function standsUnderField(
  args: Args,
  form: SubmittedForm,
  what: { error: unknown; words: string },
): Promise<boolean> {
  const named = what.error instanceof DomainError ? what.error.field : null;
  const field = form.inputs.find((input) => input === named) ?? form.inputs[0];
  if (field === undefined || args.context.isFormClosed) return false;
  try {
    await (args.ack as (body: unknown) => Promise<void>)({
      response_action: 'errors',
      errors: { [field]: plainProblem(what.words) },
    });
    return true;
  } catch {
    return false; // It was acknowledged already: the form is closed, so the words go into a message.
  }
}

async function acknowledge(args: Args): Promise<void> {
  const ack = (args as { ack?: () => Promise<void> }).ack;
  await ack?.().catch(() => undefined); // A second acknowledgement is refused; the first one counts.
}

function addressIn(body: unknown): string | null {
  const given = body as { response_url?: string; view?: { private_metadata?: string } };
  if (given.response_url) return given.response_url;
  try {
    const memory = JSON.parse(given.view?.private_metadata || '{}') as {
      respondTo?: string | null;
      track?: { respondTo?: string | null };
    };
    return memory.respondTo ?? memory.track?.respondTo ?? null;
  } catch {
    return null;
  }
}

function userIn(body: unknown): string {
  const given = body as { user_id?: string; user?: { id?: string } };
  return given.user_id ?? given.user?.id ?? '';
}
