import { elementsOf, type Part } from './limits-layout.ts';
import { checkedView, type ViewPayload } from './limits-view.ts';
import { Refusal } from './refusal.ts';
import type { StandIn } from './stand-in.ts';

/** Refuses (missing_scope) where the app has asked for none of the `needed` scopes; without known scopes all is allowed. */
export function checkScopes(standIn: StandIn, needed: readonly string[]): void {
  const { scopes } = standIn.workspace.seed.app;
  if (!scopes || needed.length === 0 || needed.some((scope) => scopes.includes(scope))) return;
  throw new Refusal('missing_scope', { facts: { needed: needed.join(','), provided: scopes.join(',') } });
}

/** The view, if Slack would take it from this app: within the limits, and with files:read where it asks for files. */
export function acceptedView(standIn: StandIn, view: unknown, type: 'modal' | 'home'): ViewPayload {
  const checked = checkedView(view, type);
  const elements = (checked.blocks as Part[]).flatMap(elementsOf);
  if (elements.some(({ element }) => element.type === 'file_input')) checkScopes(standIn, ['files:read']);
  return checked;
}
