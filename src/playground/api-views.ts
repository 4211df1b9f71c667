import { z } from 'zod';
import { Json } from './api-arguments.ts';
import { type Method, method } from './api-method.ts';
import { findUser } from './channels.ts';
import { Refusal } from './refusal.ts';
import { acceptedView } from './scopes.ts';
import { findView, openView, publishHome, pushView, updateView } from './views.ts';

/** A hash that is sent empty counts as none. */
const hash = z
  .string()
  .optional()
  .transform((word) => word || undefined);

const open = method([], z.object({ trigger_id: z.string(), view: Json }), (standIn, args) => {
  const view = acceptedView(standIn, args.view, 'modal');
  const trigger = standIn.triggers.exchange(args.trigger_id);
  return { view: openView(standIn.workspace, trigger.user, view) };
});

const push = method([], z.object({ trigger_id: z.string(), view: Json }), (standIn, args) => {
  const view = acceptedView(standIn, args.view, 'modal');
  const trigger = standIn.triggers.exchange(args.trigger_id);
  if (trigger.view_id === null) throw new Refusal('not_found');
  findView(standIn.workspace, trigger.view_id);
  return { view: pushView(standIn.workspace, trigger.user, view) };
});

const update = method(
  [],
  z.object({ view_id: z.string().optional(), external_id: z.string().optional(), hash, view: Json }),
  (standIn, args) => {
    const id = args.view_id ?? args.external_id;
    if (!id) throw new Refusal('invalid_arguments', { problems: ['missing required field: view_id'] });
    const { view: old } = findView(standIn.workspace, id);
    return { view: updateView(standIn.workspace, { id, hash: args.hash }, acceptedView(standIn, args.view, old.type)) };
  },
);

const publish = method([], z.object({ user_id: z.string(), hash, view: Json }), (standIn, args) => {
  const user = findUser(standIn.workspace, args.user_id);
  if (!user || user.is_bot)
    throw new Refusal('invalid_arguments', { problems: ['user_not_found [json-pointer:/user_id]'] });
  return {
    view: publishHome(standIn.workspace, { user: user.id, hash: args.hash }, acceptedView(standIn, args.view, 'home')),
  };
});

export const viewsMethods: Record<string, Method> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
