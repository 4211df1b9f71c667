import { z } from 'zod';
import type { StandIn } from './stand-in.ts';

/** A Web API method: the scopes of which it needs one, its arguments, what it does. */
export interface Method {
  scopes: readonly string[];
  args: z.ZodType;
  handle(standIn: StandIn, args: never): unknown;
}

/** A method whose handler gets arguments of the schema's type; `ok: true` is added to what it returns. */
export function method<Schema extends z.ZodType>(
  scopes: readonly string[],
  args: Schema,
  handle: (standIn: StandIn, args: z.output<Schema>) => Record<string, unknown> | Promise<Record<string, unknown>>,
): Method {
  return { scopes, args, handle: handle as Method['handle'] };
}

/** For methods without arguments of interest. */
export const NoArguments = z.object({});
