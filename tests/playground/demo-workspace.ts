import type { WorkspaceSeed } from '../../src/playground/workspace-seed.ts';

/** Two people, one of them an admin, the app in #general and #quiet, not in #elsewhere. */
export const demoWorkspace: WorkspaceSeed = {
  team: { id: 'T0DEMO', name: 'Demo', domain: 'demo' },
  users: [
    { id: 'U0ANN', name: 'ann', real_name: 'Ann Example', tz: 'Europe/Berlin', is_admin: true },
    { id: 'U0BOB', name: 'bob', real_name: 'Bob Example', tz: 'America/New_York' },
  ],
  channels: [
    { id: 'C0GENERAL', name: 'general', is_private: false, members: ['U0ANN', 'U0BOB', 'U0APP'] },
    { id: 'C0ELSEWHERE', name: 'elsewhere', is_private: false, members: ['U0ANN'] },
    { id: 'G0SECRET', name: 'secret', is_private: true, members: ['U0ANN'] },
    { id: 'C0OLD', name: 'old', is_private: false, is_archived: true, members: ['U0ANN', 'U0APP'] },
  ],
  usergroups: [{ id: 'S0TEAM', handle: 'team', name: 'The team', users: ['U0ANN', 'U0BOB'] }],
  app: {
    id: 'A0DEMO',
    name: 'Demo app',
    bot_user_id: 'U0APP',
    commands: [
      { command: '/demo', description: 'Shows what it got' },
      { command: '/slow', description: 'Never answers' },
      { command: '/body', description: 'Answers in the body' },
    ],
    message_shortcuts: [{ name: 'Note this', callback_id: 'demo.note' }],
    global_shortcuts: [{ name: 'New note', callback_id: 'demo.new' }],
  },
};
