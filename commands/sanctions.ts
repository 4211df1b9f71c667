import type { Listeners } from './listeners.ts';
import { registerSanctionsBatch } from './sanctions-batch.ts';
import { changesVerb, registerSanctionsChanges, subscribeVerb } from './sanctions-changes.ts';
import { hitVerb, registerSanctionsHits } from './sanctions-hits.ts';
import { listsVerb } from './sanctions-lists.ts';
import { registerSanctionsNames } from './sanctions-names.ts';
import { programListedVerb, programListVerb, programShowVerb } from './sanctions-programs.ts';
import { certificateVerb, registerSanctionsScreen, screenVerb } from './sanctions-screen.ts';
import { registerSanctionsWatch, watchVerb } from './sanctions-watch.ts';
import type { Command } from './verbs.ts';

/** `/sanctions` */
export const sanctionsCommand: Command = {
  noun: 'sanctions',
  hint: 'screen "name" · hit H-1 · watch · changes · subscribe · lists · program · help',
  description: 'Screening against the sanctions lists, and the programmes behind them',
  verbs: [
    ...[screenVerb, hitVerb, certificateVerb, watchVerb, listsVerb, changesVerb, subscribeVerb],
    ...[programListVerb, programShowVerb, programListedVerb],
  ],
};

/** Registers `/sanctions` and its buttons. */
export function registerSanctions(on: Listeners): void {
  on.command(sanctionsCommand);
  registerSanctionsScreen(on);
  registerSanctionsBatch(on);
  registerSanctionsNames(on);
  registerSanctionsHits(on);
  registerSanctionsWatch(on);
  registerSanctionsChanges(on);
}
