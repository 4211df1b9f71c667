import { type Inline, unescapeEntities } from './inline.ts';

function halves(body: string): [string, string | null] {
  const at = body.indexOf('|');
  return at < 0 ? [body, null] : [body.slice(0, at), body.slice(at + 1)];
}

function dateToken(head: string, fallback: string | null): Inline | null {
  const [, seconds = '', format = '', url] = head.split('^');
  if (!/^-?\d+$/.test(seconds) || format === '') return null;
  return { type: 'date', timestamp: Number(seconds), format, url: url ?? null, fallback: fallback ?? '' };
}

function commandToken(head: string, label: string | null): Inline | null {
  if (head.startsWith('date^')) return dateToken(head, label);
  if (head.startsWith('subteam^')) return { type: 'usergroup', id: head.slice('subteam^'.length), label };
  if (['here', 'channel', 'everyone'].includes(head)) return { type: 'broadcast', range: head };
  return null;
}

/** What stands between `<` and `>` in mrkdwn → a mention, date or link; null where it is none of Slack's forms. */
export function parseToken(body: string): Inline | null {
  const [head, rawLabel] = halves(body);
  const label = rawLabel === null ? null : unescapeEntities(rawLabel);
  if (head.startsWith('@')) return { type: 'user', id: head.slice(1), label };
  if (head.startsWith('#')) return { type: 'channel', id: head.slice(1), label };
  if (head.startsWith('!')) return commandToken(head.slice(1), label);
  if (/^(?:https?:|mailto:|tel:)/i.test(head)) return { type: 'link', url: unescapeEntities(head), text: label };
  return null;
}
