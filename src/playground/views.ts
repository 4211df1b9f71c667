import { createHash } from 'node:crypto';
import type { ViewPayload } from './limits-view.ts';
import { withIds } from './messages.ts';
import type { View } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { emit, nextId, type Workspace } from './workspace.ts';

/** The root and two pushed upon it. */
const STACK_DEPTH = 3;

type Change = 'opened' | 'pushed' | 'updated' | 'closed';

/** The open modals of a user, the top one last. */
export function stackOf(workspace: Workspace, user: string): View[] {
  return workspace.modals.get(user) ?? [];
}

function setStack(workspace: Workspace, user: string, at: { change: Change; stack: View[] }): void {
  workspace.modals.set(user, at.stack);
  emit(workspace, { type: 'modals_changed', user, ...at });
}

function hashed(workspace: Workspace, view: Omit<View, 'hash'>): View {
  const digest = createHash('sha256')
    .update(JSON.stringify(view))
    .update(String(workspace.seq))
    .digest('hex')
    .slice(0, 8);
  return { ...view, hash: `${Math.floor(Date.now() / 1000)}.${digest}` };
}

function built(
  workspace: Workspace,
  payload: ViewPayload,
  identity: { id: string; root: string; previous: string | null },
): View {
  const modal = payload.type === 'modal' ? payload : null;
  return hashed(workspace, {
    id: identity.id,
    team_id: workspace.seed.team.id,
    app_id: workspace.seed.app.id,
    bot_id: workspace.botId,
    type: payload.type,
    blocks: withIds(payload.blocks as View['blocks']),
    title: (modal?.title ?? null) as View['title'],
    submit: (modal?.submit ?? null) as View['submit'],
    close: (modal?.close ?? null) as View['close'],
    callback_id: payload.callback_id ?? '',
    private_metadata: payload.private_metadata ?? '',
    external_id: payload.external_id ?? '',
    clear_on_close: modal?.clear_on_close ?? false,
    notify_on_close: modal?.notify_on_close ?? false,
    root_view_id: identity.root,
    previous_view_id: identity.previous,
  });
}

function allViews(workspace: Workspace): { user: string; view: View }[] {
  const modals = [...workspace.modals].flatMap(([user, stack]) => stack.map((view) => ({ user, view })));
  return [...modals, ...Object.entries(workspace.data.homes).map(([user, view]) => ({ user, view }))];
}

function refuseTwin(workspace: Workspace, payload: ViewPayload, except?: string): void {
  if (!payload.external_id) return;
  const isTaken = allViews(workspace).some(
    ({ view }) => view.external_id === payload.external_id && view.id !== except,
  );
  if (isTaken) throw new Refusal('duplicate_external_id');
}

/** An open view (modal or home) by id or external_id, with whose it is; Refusal not_found. */
export function findView(workspace: Workspace, id: string): { user: string; view: View } {
  const found = allViews(workspace).find(
    ({ view }) => view.id === id || (view.external_id !== '' && view.external_id === id),
  );
  if (!found) throw new Refusal('not_found');
  return found;
}

/** Opens a modal, in place of the user's open ones. */
export function openView(workspace: Workspace, user: string, payload: ViewPayload): View {
  refuseTwin(workspace, payload);
  const id = nextId(workspace, 'V');
  const view = built(workspace, payload, { id, root: id, previous: null });
  setStack(workspace, user, { change: 'opened', stack: [view] });
  return view;
}

/** Lays a modal upon the user's top one; Refusal push_limit_reached beyond three. */
export function pushView(workspace: Workspace, user: string, payload: ViewPayload): View {
  const stack = stackOf(workspace, user);
  const top = stack.at(-1);
  if (!top) throw new Refusal('not_found');
  if (stack.length >= STACK_DEPTH) throw new Refusal('push_limit_reached');
  refuseTwin(workspace, payload);
  const view = built(workspace, payload, { id: nextId(workspace, 'V'), root: top.root_view_id, previous: top.id });
  setStack(workspace, user, { change: 'pushed', stack: [...stack, view] });
  return view;
}

/** Replaces an open view in its place; with a `hash` that is no longer its own: Refusal hash_conflict. */
export function updateView(
  workspace: Workspace,
  target: { id: string; hash?: string | undefined },
  payload: ViewPayload,
): View {
  const { user, view: old } = findView(workspace, target.id);
  if (target.hash !== undefined && target.hash !== old.hash) throw new Refusal('hash_conflict');
  if (old.type !== payload.type)
    throw new Refusal('invalid_arguments', { problems: ['view type cannot be changed [json-pointer:/view/type]'] });
  refuseTwin(workspace, payload, old.id);
  const view = built(workspace, payload, { id: old.id, root: old.root_view_id, previous: old.previous_view_id });
  if (view.type === 'home') return keepHome(workspace, user, view);
  const stack = stackOf(workspace, user).map((one) => (one.id === old.id ? view : one));
  setStack(workspace, user, { change: 'updated', stack });
  return view;
}

function keepHome(workspace: Workspace, user: string, view: View): View {
  workspace.data.homes[user] = view;
  emit(workspace, { type: 'home_published', user, view });
  return view;
}

/** Publishes a user's App Home; it keeps its id from then on. */
export function publishHome(
  workspace: Workspace,
  target: { user: string; hash?: string | undefined },
  payload: ViewPayload,
): View {
  const old = workspace.data.homes[target.user];
  if (target.hash !== undefined && target.hash !== old?.hash) throw new Refusal('hash_conflict');
  const id = old?.id ?? nextId(workspace, 'V');
  return keepHome(workspace, target.user, built(workspace, payload, { id, root: id, previous: null }));
}

/** Takes the top modal away, or all of them. */
export function closeViews(workspace: Workspace, user: string, which: 'top' | 'all'): void {
  const stack = which === 'all' ? [] : stackOf(workspace, user).slice(0, -1);
  setStack(workspace, user, { change: 'closed', stack });
}
