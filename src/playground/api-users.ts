import { z } from 'zod';
import { Count, Flag, pageOf } from './api-arguments.ts';
import { type Method, method } from './api-method.ts';
import { findUser } from './channels.ts';
import { Refusal } from './refusal.ts';
import type { StandIn } from './stand-in.ts';
import { now, type Workspace } from './workspace.ts';

/** Seconds that a zone is ahead of UTC at the workspace's time. */
function offsetOf(workspace: Workspace, zone: string): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(now(workspace));
  return instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
}

function wireUser(workspace: Workspace, id: string): Record<string, unknown> {
  const user = findUser(workspace, id);
  if (!user) throw new Refusal('user_not_found');
  const { name, real_name, tz, is_admin = false, is_owner = false, is_bot } = user;
  return {
    id,
    team_id: workspace.seed.team.id,
    name,
    deleted: false,
    real_name,
    tz,
    tz_label: tz,
    tz_offset: offsetOf(workspace, tz),
    profile: {
      real_name,
      display_name: name,
      real_name_normalized: real_name,
      display_name_normalized: name,
      team: workspace.seed.team.id,
    },
    is_admin,
    is_owner,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot,
    is_app_user: false,
    updated: 0,
  };
}

const info = method(['users:read'], z.object({ user: z.string() }), ({ workspace }, args) => ({
  user: wireUser(workspace, args.user),
}));

const list = method(
  ['users:read'],
  z.object({ limit: Count.optional(), cursor: z.string().optional() }),
  ({ workspace }, args) => {
    const ids = [...workspace.seed.users.map((user) => user.id), workspace.seed.app.bot_user_id];
    const { page, next } = pageOf(ids, args);
    return { members: page.map((id) => wireUser(workspace, id)), response_metadata: { next_cursor: next } };
  },
);

function groupsOf({ workspace }: StandIn, withUsers: boolean): Record<string, unknown>[] {
  return (workspace.seed.usergroups ?? []).map(({ users, ...group }) => ({
    ...group,
    team_id: workspace.seed.team.id,
    is_usergroup: true,
    date_delete: 0,
    user_count: users.length,
    ...(withUsers ? { users } : {}),
  }));
}

const groups = method(['usergroups:read'], z.object({ include_users: Flag.optional() }), (standIn, args) => ({
  usergroups: groupsOf(standIn, args.include_users === true),
}));

const groupUsers = method(['usergroups:read'], z.object({ usergroup: z.string() }), ({ workspace }, args) => {
  const group = workspace.seed.usergroups?.find((one) => one.id === args.usergroup);
  if (!group) throw new Refusal('no_such_subteam');
  return { users: group.users };
});

export const usersMethods: Record<string, Method> = {
  'users.info': info,
  'users.list': list,
  'usergroups.list': groups,
  'usergroups.users.list': groupUsers,
};
