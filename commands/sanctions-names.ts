import { DomainError } from '../src/domain/problem.ts';
import { saveScreens, type ToScreen } from '../src/sanctions/record-screens.ts';
import { sanctionIds } from '../views/sanctions-ids.ts';
import { mostNames, namesReply } from '../views/sanctions-names.ts';
import { say } from './answer.ts';
import { under } from './form-fields.ts';
import type { Listeners, Sent } from './listeners.ts';
import { readMin } from './sanctions-screen.ts';

/** Registers the form that screens several names, one a line. */
export function registerSanctionsNames(on: Listeners): void {
  on.slowForm(sanctionIds.namesForm, {
    check: namesSent,
    handle: async (sent) => {
      const screened = await saveScreens(sent.deps, namesSent(sent), { act: sent.act('sanctions screen') });
      return say(namesReply(screened, sent.now));
    },
  });
}

function namesSent({ fields, deps }: Sent): ToScreen[] {
  const typed = fields.required('names').split('\n');
  const names = [...new Set(typed.map((name) => name.trim()).filter((name) => name !== ''))];
  if (names.length > mostNames)
    throw new DomainError(
      { code: 'too-many', what: 'names', limit: mostNames, count: names.length },
      { field: 'names' },
    );
  const min = under('min', () => readMin(fields.text('min'), deps.screener.threshold));
  return names.map((name) => {
    const party = under('names', () => deps.screener.party({ name, type: '', countries: [], born: '', ids: [] }));
    return { typed: name, party, min };
  });
}
