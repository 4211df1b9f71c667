import { z } from 'zod';
import { Ts } from './api-arguments.ts';
import { type Method, method, NoArguments } from './api-method.ts';
import { visibleToApp } from './channels.ts';
import { changeMessage, findMessage } from './messages.ts';
import { Refusal } from './refusal.ts';

const authTest = method([], NoArguments, ({ workspace }) => {
  const { team, app } = workspace.seed;
  return {
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: app.name,
    team_id: team.id,
    user_id: app.bot_user_id,
    bot_id: workspace.botId,
    is_enterprise_install: false,
  };
});

const apiTest = method([], z.object({ error: z.string().optional() }), (_standIn, args) => {
  if (args.error) throw new Refusal(args.error);
  return {};
});

const teamInfo = method(['team:read'], NoArguments, ({ workspace }) => ({
  team: { ...workspace.seed.team, email_domain: '', icon: {}, url: `https://${workspace.seed.team.domain}.slack.com/` },
}));

const botsInfo = method(['users:read'], z.object({ bot: z.string().optional() }), ({ workspace }, args) => {
  const { app } = workspace.seed;
  if (args.bot !== undefined && args.bot !== workspace.botId) throw new Refusal('bot_not_found');
  return {
    bot: {
      id: workspace.botId,
      deleted: false,
      name: app.name,
      app_id: app.id,
      user_id: app.bot_user_id,
      icons: {},
      updated: 0,
    },
  };
});

const addReaction = method(
  ['reactions:write'],
  z.object({ channel: z.string(), timestamp: Ts, name: z.string().min(1) }),
  ({ workspace }, args) => {
    visibleToApp(workspace, args.channel);
    const message = findMessage(workspace, args.channel, args.timestamp);
    if (!message || message.ephemeral_to) throw new Refusal('message_not_found');
    const user = workspace.seed.app.bot_user_id;
    const others = (message.reactions ?? []).filter((one) => one.name !== args.name);
    const users = (message.reactions ?? []).find((one) => one.name === args.name)?.users ?? [];
    if (users.includes(user)) throw new Refusal('already_reacted');
    changeMessage(workspace, message, {
      reactions: [...others, { name: args.name, users: [...users, user], count: users.length + 1 }],
    });
    return {};
  },
);

export const workspaceMethods: Record<string, Method> = {
  'api.test': apiTest,
  'auth.test': authTest,
  'team.info': teamInfo,
  'bots.info': botsInfo,
  'reactions.add': addReaction,
};
