import { DomainError } from '../src/domain/problem.ts';
import { beginRecord, changeRecord } from '../src/domain/records.ts';
import { editionOf, seenIn, type Watch, watchLimit } from '../src/domain/watches.ts';
import { saveScreens } from '../src/sanctions/record-screens.ts';
import { adding } from '../store/store.ts';
import { pageOf } from '../views/paging.ts';
import { sanctionIds } from '../views/sanctions-ids.ts';
import { watchAdded, watchAnnounced, watchBack, watchList, watchRemoved } from '../views/sanctions-watch.ts';
import type { Acting } from './acting.ts';
import { type Answer, replace, say } from './answer.ts';
import { announceIn, channelAsked } from './channels.ts';
import type { Listeners } from './listeners.ts';
import { recordAsked, recordOf } from './records.ts';
import { partyFields, partyTyped, partyWords, readMin, typedParty } from './sanctions-screen.ts';
import { refuseLateUndo } from './undo.ts';
import { type Call, pageAsked, type Verb } from './verbs.ts';

/** `/sanctions watch add|list|remove`: parties that are screened again whenever a list changes. */
export const watchVerb: Verb = {
  name: 'watch',
  aliases: ['watches'],
  usage: 'watch [list] · watch add "name" [country:AE] [--channel #screening] · watch remove W-1',
  summary: 'screens a party again whenever a list changes; tells new and changed matches',
  examples: ['watch add "ACME Trading" country:AE', 'watch list', 'watch remove W-1'],
  grammar: { flags: { min: 'text', channel: 'text' }, fields: partyFields },
  undone: 'screened',
  run: async (call) => {
    const what = call.words[0]?.text.toLowerCase() ?? 'list';
    if (what === 'add' || what === 'new') return add({ ...call, words: call.words.slice(1) });
    if (what === 'remove' || what === 'rm')
      return say(watchRemoved(await remove(call, (await recordAsked(call, 'watches', 1)).id)));
    if (call.words[1]) throw call.surplus(call.words[1]);
    if (what === 'list' || what === 'ls') return list(call);
    throw call.missing('`add`, `list` or `remove`');
  },
};

/** Registers the buttons. */
export function registerSanctionsWatch(on: Listeners): void {
  on.button(sanctionIds.unwatch, async (press) => say(watchRemoved(await remove(press, press.value))));
  on.button(sanctionIds.undoWatch, async (press) => {
    const act = press.act('sanctions watch');
    const watch = await press.deps.store.watches.update(press.value, (old) => {
      refuseLateUndo(old, 'removed', press.now);
      return changeRecord(old, { state: 'active' }, act);
    });
    return replace(watchBack(watch));
  });
}

/** The first screen is a baseline: what it finds is shown to the person and not told again. */
async function add(call: Call): Promise<Answer> {
  if (call.words.length === 0 && call.conditions.length === 0) throw call.missing('a party to watch');
  const party = partyTyped(call, null);
  const typed = partyWords(party);
  const min = readMin(call.flags.get('min') ?? '', call.deps.screener.threshold);
  const channel = channelAsked(call) ?? call.user;
  await refuseDouble(call, { typed, channel });
  const command = `${call.deps.names.sanctions} ${call.line}`;
  const post = watchAnnounced(typed, call.user);
  if (channel !== call.user) await announceIn(call, { channel, post, command });
  const act = call.act('sanctions watch');
  const id = await call.deps.store.newId('watches');
  const fields = {
    id,
    typed,
    party,
    threshold: min,
    channel,
    state: 'active' as const,
    screenedAt: call.now.toString(),
  };
  const watch = { ...beginRecord(fields, act), edition: '', certificate: null, seen: [] as Watch['seen'] };
  const [screened] = await saveScreens(call.deps, [{ typed: typedParty(afterAdd(call.line), ''), party, min }], {
    act,
    limit: watchLimit,
    more: ([first]) => {
      const edition = editionOf(first?.screen.lists ?? []);
      const found = { edition, certificate: first?.screen.id ?? null, seen: seenIn(first?.hits ?? []) };
      return [adding('watches', { ...watch, ...found })];
    },
  });
  if (!screened) throw new Error('a watch without its screen');
  return say(watchAdded(watch, { ...screened, today: call.today, now: call.now }));
}

/** What was typed after `watch add`. */
function afterAdd(line: string): string {
  return line.replace(/^\S+\s+\S+\s*/, '');
}

async function refuseDouble({ deps }: Call, { typed, channel }: { typed: string; channel: string }): Promise<void> {
  const [known] = await deps.store.watches.find({ typed, channel, state: 'active' });
  if (known) throw new DomainError({ code: 'already-exists', collection: 'watches', id: known.id, key: typed });
}

async function list(call: Call): Promise<Answer> {
  const watches = await call.deps.store.watches.find({ state: 'active' });
  return say(watchList(pageOf(watches, pageAsked(call), call.line), call.now));
}

async function remove(acting: Acting, id: string): Promise<Watch> {
  await recordOf(acting.deps, 'watches', id);
  const act = acting.act('sanctions watch remove');
  return acting.deps.store.watches.update(id, (old) => changeRecord(old, { state: 'removed' }, act));
}
