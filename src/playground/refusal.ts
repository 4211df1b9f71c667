/** A request that Slack would refuse: `error` is Slack's word, `problems` the broken limits in its words. */
export class Refusal extends Error {
  readonly error: string;
  readonly problems: string[];
  /** Further members of the answer, such as `needed` and `provided` of missing_scope. */
  readonly facts: Record<string, unknown>;

  constructor(error: string, details: { problems?: string[]; facts?: Record<string, unknown> } = {}) {
    super([error, ...(details.problems ?? [])].join('; '));
    this.name = 'Refusal';
    this.error = error;
    this.problems = details.problems ?? [];
    this.facts = details.facts ?? {};
  }
}

/** The body of Slack's answer to a refused Web API call. */
export function refusalBody(refusal: Refusal): Record<string, unknown> {
  const told =
    refusal.problems.length > 0
      ? {
          errors: refusal.problems,
          response_metadata: { messages: refusal.problems.map((problem) => `[ERROR] ${problem}`) },
        }
      : {};
  return { ok: false, error: refusal.error, ...told, ...refusal.facts };
}
