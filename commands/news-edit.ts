import { z } from 'zod';
import { fieldNames } from '../src/domain/news-filter-terms.ts';
import { changeRecord } from '../src/domain/records.ts';
import type { SubscriptionOptions } from '../src/domain/subscription-options.ts';
import { newsIds } from '../views/news-ids.ts';
import { optionWords, subscriptionSaved } from '../views/news-subscriptions.ts';
import { subscriptionForm } from '../views/news-subscriptions-forms.ts';
import type { Acting } from './acting.ts';
import { type Answer, open, say } from './answer.ts';
import type { Listeners } from './listeners.ts';
import { changeTold } from './news-changed.ts';
import { optionFlags, optionsAsked, optionsSent, readFilter } from './news-options.ts';
import { feedOf, subscriptionAsked, subscriptionToChange } from './news-subscribe.ts';
import type { Verb } from './verbs.ts';

/** `/news edit R-3 --digest daily`: other options, another filter; alone, a form that shows how it is now. */
export const editVerb: Verb = {
  name: 'edit',
  usage: 'edit R-3 [filter] [--digest "daily 8:00"] [--thread only] [--quiet 18:00-8:00] [--all]',
  summary: 'changes which items a subscription posts, when and how; alone, a form',
  examples: [
    'edit R-3',
    'edit R-3 title:tariff,duty -title:"press schedule"',
    'edit R-3 --digest "weekdays 8:00" --quiet off --edits note',
    'edit R-3 --all --as now',
  ],
  grammar: { flags: { ...optionFlags, all: 'switch' }, fields: fieldNames },
  takesFilter: true,
  run: async (call) => {
    const { id } = await subscriptionAsked(call);
    const subscription = await subscriptionToChange(call.deps, id);
    const words = call.typed.slice(1).join(' ');
    if (words === '' && call.flags.size === 0) {
      return open(subscriptionForm({ respondTo: call.respondTo, id, channel: subscription.channel }, subscription));
    }
    const filter = call.flags.has('all') ? { filter: '' } : words === '' ? {} : { filter: readFilter(words) };
    return edit(call, id, { ...optionsAsked(call), ...filter });
  },
};

const Memory = z.object({ id: z.string() });

/** Registers the button and the form. */
export function registerNewsEdit(on: Listeners): void {
  on.button(newsIds.editSubscription, async (press) => {
    const subscription = await subscriptionToChange(press.deps, press.value);
    const { id, channel } = subscription;
    return open(subscriptionForm({ respondTo: press.respondTo, id, channel }, subscription));
  });
  on.form(newsIds.subscriptionForm, async (sent) =>
    edit(sent, Memory.parse(JSON.parse(sent.memory)).id, optionsSent(sent)),
  );
}

async function edit(acting: Acting, id: string, options: Partial<SubscriptionOptions>): Promise<Answer> {
  const act = acting.act('news edit');
  await subscriptionToChange(acting.deps, id);
  const subscription = await changeTold(acting, id, {
    apply: (old) => changeRecord(old, options, act),
    did: 'changed',
    now: (changed) => `it posts ${optionWords(changed)}`,
  });
  const row = { subscription, feed: await feedOf(acting.deps, subscription) };
  return say(subscriptionSaved(row, `now posts ${optionWords(subscription)}.`, acting));
}
