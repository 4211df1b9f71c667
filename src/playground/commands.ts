import { type AppAnswer, outcomeOf, sendToApp } from './app-requests.ts';
import { changeChannel, findChannel, findUser } from './channels.ts';
import { slackText } from './command-text.ts';
import type { Channel, Outcome, PlayRequests } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { issueResponseUrl, ResponseBody, takeResponse } from './response-urls.ts';
import type { StandIn } from './stand-in.ts';

function channelName(channel: Channel): string {
  if (channel.is_im) return 'directmessage';
  return channel.is_private ? 'privategroup' : channel.name;
}

function formOf(
  standIn: StandIn,
  typed: { command: string; text: string; user: string; channel: Channel },
): Record<string, string> {
  const { seed } = standIn.workspace;
  const { channel, user } = typed;
  return {
    token: 'playground',
    team_id: seed.team.id,
    team_domain: seed.team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user,
    user_name: findUser(standIn.workspace, user)?.name ?? user,
    command: typed.command,
    text: slackText(standIn.workspace, typed.text),
    api_app_id: seed.app.id,
    is_enterprise_install: 'false',
    response_url: issueResponseUrl(standIn, { user, channel: channel.id, messageTs: null }),
    trigger_id: standIn.triggers.issue({ user, view_id: null }),
  };
}

/** Shows the reply in the body of the app's answer, plain or JSON. */
function showReply(
  standIn: StandIn,
  where: { user: string; channel: string },
  answer: AppAnswer,
): { error: string; detail: string[] } | null {
  if (answer.error || answer.body === null) return null;
  const parsed = ResponseBody.safeParse(typeof answer.body === 'string' ? { text: answer.body } : answer.body);
  if (!parsed.success)
    return { error: 'invalid_command_response', detail: parsed.error.issues.map((issue) => issue.message) };
  if (parsed.data.text === undefined && parsed.data.blocks === undefined) return null;
  try {
    takeResponse(standIn, { ...where, message_ts: null }, parsed.data);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { error: error.error, detail: error.problems };
    throw error;
  }
}

/** Slack's own `/invite @App`: the app becomes a member of the channel. */
function invite({ workspace }: StandIn, { channel, user, text }: PlayRequests['command']): Outcome {
  const { app } = workspace.seed;
  const found = findChannel(workspace, channel);
  if (!found?.members.includes(user)) throw new Refusal('channel_not_found');
  if (!new RegExp(`@(?:${app.name}|${app.bot_user_id})\\b`, 'i').test(text)) throw new Refusal('user_not_found');
  changeChannel(workspace, channel, { members: [...new Set([...found.members, app.bot_user_id])] });
  return { ok: true, status: null, ms: 0, error: null, detail: [], errors: {}, entry: 0 };
}

/** Runs a slash command as a person would type it; a command the app does not have is refused: not_a_command. */
export async function runCommand(standIn: StandIn, typed: PlayRequests['command']): Promise<Outcome> {
  const [command = '', ...rest] = typed.text.trim().split(/(?<=^\S+)\s+/);
  if (command === '/invite') return invite(standIn, typed);
  if (!standIn.workspace.seed.app.commands.some((one) => one.command === command)) throw new Refusal('not_a_command');
  const channel = findChannel(standIn.workspace, typed.channel);
  if (!channel?.members.includes(typed.user)) throw new Refusal('channel_not_found');
  const form = formOf(standIn, { command, text: rest.join(' '), user: typed.user, channel });
  const answer = await sendToApp(standIn, {
    name: command,
    user: typed.user,
    shown: form,
    body: new URLSearchParams(form).toString(),
    contentType: 'application/x-www-form-urlencoded',
  });
  return outcomeOf(answer, showReply(standIn, { user: typed.user, channel: channel.id }, answer));
}
