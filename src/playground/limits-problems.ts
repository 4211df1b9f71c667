import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** `[json-pointer:/blocks/0/text/text]` as Slack writes where a problem is. */
export function pointer(path: readonly PropertyKey[]): string {
  return `[json-pointer:/${path.map(String).join('/')}]`;
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): string {
  if (issue.origin === 'string') return `must be less than ${Number(issue.maximum) + 1} characters`;
  if (issue.origin === 'array') return `no more than ${issue.maximum} items allowed`;
  return `must be less or equal to ${issue.maximum}`;
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'string') return `must be more than ${Number(issue.minimum) - 1} characters`;
  if (issue.origin === 'array') return `no fewer than ${issue.minimum} items allowed`;
  return `must be greater or equal to ${issue.minimum}`;
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.input === undefined;
}

function unknownType(issue: Extract<Issue, { code: 'invalid_union' }>): string[] {
  const type = (issue.input as Record<string, unknown> | undefined)?.type;
  const where = issue.path.slice(0, -1);
  if (type === undefined) return [`missing required field: type ${pointer(where)}`];
  return [`unsupported type: ${String(type)} ${pointer(issue.path)}`];
}

function wordsOf(issue: Issue): string[] {
  const at = pointer(issue.path);
  if (isMissing(issue))
    return [`missing required field: ${String(issue.path.at(-1))} ${pointer(issue.path.slice(0, -1))}`];
  if (issue.code === 'too_big') return [`${tooBig(issue)} ${at}`];
  if (issue.code === 'too_small') return [`${tooSmall(issue)} ${at}`];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `invalid additional property: ${key} ${at}`);
  if (issue.code === 'invalid_union' && 'discriminator' in issue) return unknownType(issue);
  if (issue.code === 'invalid_type')
    return [`must provide ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected} ${at}`];
  if (issue.code === 'custom' || issue.code === 'invalid_format') return [`${issue.message} ${at}`];
  return [`failed to match all allowed schemas ${at}`];
}

/** What is wrong with `value`, in Slack's words and with pointers below `root`; empty when it fits the schema. */
export function problemsOf(schema: z.ZodType, value: unknown, root: string): string[] {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return [];
  return result.error.issues.flatMap((issue) =>
    wordsOf({ ...issue, path: [root, ...issue.path].filter((part) => part !== '') }),
  );
}
