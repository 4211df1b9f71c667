import type { WorkspaceSeed } from '../../../src/playground/workspace-seed.ts';

/** Three people in three zones and a small help-desk app, for the tests of the page. */
export const deskWorkspace: WorkspaceSeed = {
  team: { id: 'T0DESK', name: 'Harbour Office', domain: 'harbour' },
  users: [
    { id: 'U0ANA', name: 'ana', real_name: 'Ana Rivera', tz: 'America/New_York', is_admin: true },
    { id: 'U0LIN', name: 'lin', real_name: 'Lin Okafor', tz: 'Europe/Berlin' },
    { id: 'U0KEI', name: 'kei', real_name: 'Kei Tanaka', tz: 'Asia/Tokyo' },
  ],
  channels: [
    {
      id: 'C0HELP',
      name: 'help-desk',
      is_private: false,
      topic: 'Questions about berths, cranes and papers',
      members: ['U0ANA', 'U0LIN', 'U0KEI', 'U0DESK'],
    },
    { id: 'C0NEWS', name: 'port-news', is_private: false, members: ['U0ANA', 'U0LIN', 'U0DESK'] },
    { id: 'G0LEAD', name: 'leads', is_private: true, members: ['U0ANA', 'U0DESK'] },
  ],
  usergroups: [{ id: 'S0CREW', handle: 'crew', name: 'Crane crew', users: ['U0LIN', 'U0KEI'] }],
  app: {
    id: 'A0DESK',
    name: 'Desk',
    bot_user_id: 'U0DESK',
    commands: [
      { command: '/desk', description: 'Tickets of the help desk', usage_hint: 'new · card · show · gallery · help' },
      { command: '/desk-admin', description: 'Settings of the help desk' },
    ],
    message_shortcuts: [{ name: 'Make a ticket', callback_id: 'ticket.from-message' }],
    global_shortcuts: [{ name: 'New ticket', callback_id: 'ticket.new', description: 'Opens the ticket form' }],
    help: [
      {
        command: '/desk',
        verbs: [
          { name: 'new', usage: 'new', summary: 'opens the form for a ticket' },
          { name: 'card', usage: 'card "title"', summary: 'posts a ticket as a card' },
          { name: 'show', usage: 'show T-1', summary: 'shows a ticket, to you alone' },
          { name: 'gallery', usage: 'gallery', summary: 'posts every kind of block' },
          { name: 'broken', usage: 'broken', summary: 'posts what Slack refuses' },
        ],
      },
    ],
  },
  guide: [
    {
      title: 'Post a ticket',
      description: 'Runs /desk card here; press its buttons to see the card change.',
      steps: [{ kind: 'command', channel: 'C0HELP', text: '/desk card "Crane 4 is slow"' }],
    },
    {
      title: 'Make a message a ticket',
      description: 'Lin writes a message; its shortcut opens the form with the text filled in.',
      steps: [
        { kind: 'act-as', user: 'U0LIN' },
        { kind: 'message', channel: 'C0NEWS', text: 'Berth 3 is flooded' },
        { kind: 'message-shortcut', channel: 'C0NEWS', callback_id: 'ticket.from-message' },
      ],
    },
    {
      title: 'See next Monday',
      description: 'Moves the clock; the desk then sends its weekly overview.',
      steps: [{ kind: 'move-clock', to: 'next-monday' }],
    },
  ],
};
