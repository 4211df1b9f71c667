import { readFile } from 'node:fs/promises';
import type { ZodError } from 'zod';
import { type Act, beginRecord, changeRecord } from '../src/domain/records.ts';
import { adding, type Change, changing, type Store } from '../store/store.ts';
import { type AgreementSeed, type CommitmentSeed, type ProgrammeSeed, type Seeds, seedFiles } from './seeds.ts';

/** Reads and checks every seed file. A wrong one throws a plain Error that names the file and the field. */
export async function readSeeds(folder: URL = new URL('./', import.meta.url)): Promise<Seeds> {
  const names = Object.keys(seedFiles) as (keyof Seeds)[];
  const read = await Promise.all(names.map(async (name) => [name, await readSeed(name, folder)] as const));
  const seeds = Object.fromEntries(read) as Seeds;
  checkProgrammesOf(seeds);
  checkSourcesOf(seeds);
  return seeds;
}

async function readSeed<Name extends keyof Seeds>(name: Name, folder: URL): Promise<Seeds[Name]> {
  const read = seedFiles[name].safeParse(await readJson(`${name}.json`, folder));
  if (!read.success) throw wrongField(`${name}.json`, read.error);
  return read.data as Seeds[Name];
}

async function readJson(file: string, folder: URL): Promise<unknown> {
  try {
    return JSON.parse(await readFile(new URL(file, folder), 'utf8'));
  } catch (cause) {
    throw new Error(`seeds/${file}: cannot be read as JSON`, { cause });
  }
}

function wrongField(file: string, cause: ZodError): Error {
  const issue = cause.issues[0];
  return new Error(`seeds/${file}: ${issue?.path.join('.')}: ${issue?.message}`, { cause });
}

function checkProgrammesOf({ agreements, programmes }: Seeds): void {
  const keys = new Set(programmes.map((programme) => programme.key));
  for (const [i, agreement] of agreements.entries()) {
    const unknown = agreement.programmes.find((key) => !keys.has(key));
    if (unknown !== undefined) throw new Error(`seeds/agreements.json: ${i}.programmes: no programme ${unknown}`);
  }
}

function checkSourcesOf({ packs, sources }: Seeds): void {
  const ids = new Set(sources.map((source) => source.id));
  for (const [i, pack] of packs.entries()) {
    const unknown = pack.sources.find((id) => !ids.has(id));
    if (unknown !== undefined) throw new Error(`seeds/packs.json: ${i}.sources: no source ${unknown}`);
  }
}

/** Adds the programmes that the store lacks, in one commit: reference data that every workspace starts with. */
export async function plantProgrammes(store: Store, now: Temporal.Instant): Promise<void> {
  const { programmes } = await readSeeds();
  await plant(store, now, { programmes, agreements: [] });
}

/**
 * Adds the programmes and agreements that the store lacks, in one commit; planting again adds nothing.
 * For the playground. A programme and an agreement are linked when the agreement is planted.
 */
export async function plantSeeds(store: Store, now: Temporal.Instant): Promise<void> {
  await plant(store, now, await readSeeds());
}

async function plant(store: Store, now: Temporal.Instant, seeds: Pick<Seeds, 'programmes' | 'agreements'>) {
  const act: Act = { by: 'accord', at: now, what: 'seed' };
  const programmes = await place(
    seeds.programmes,
    new Map((await store.programmes.find()).map((programme) => [nameOfProgramme(programme), programme.id])),
    { nameOf: nameOfProgramme, newId: () => store.newId('programmes') },
  );
  const agreements = await place(
    seeds.agreements,
    new Map((await store.agreements.find()).map((agreement) => [nameOfAgreement(agreement), agreement.id])),
    { nameOf: nameOfAgreement, newId: () => store.newId('agreements') },
  );
  const fresh = agreements.filter((agreement) => agreement.isNew);
  const changes = [
    ...programmes.flatMap((programme) => programmeChanges(programme, fresh, act)),
    ...fresh.map((agreement) => agreementChange(agreement, programmes, act)),
    ...(await commitmentChanges(store, fresh, act)),
  ];
  if (changes.length > 0) await store.commit(changes);
}

/** A seed and the id of its record, which may be in the store already. */
type Placed<Seed> = { seed: Seed; id: string; isNew: boolean };

const nameOfProgramme = (it: Pick<ProgrammeSeed, 'jurisdiction' | 'authorities'>) =>
  `${it.jurisdiction} ${it.authorities[0]}`;
const nameOfAgreement = (it: Pick<AgreementSeed, 'date' | 'title'>) => `${it.date} ${it.title}`;

async function place<Seed>(
  seeds: Seed[],
  known: Map<string, string>,
  by: { nameOf: (seed: Seed) => string; newId: () => Promise<string> },
): Promise<Placed<Seed>[]> {
  const placed: Placed<Seed>[] = [];
  for (const seed of seeds) {
    const id = known.get(by.nameOf(seed));
    placed.push({ seed, id: id ?? (await by.newId()), isNew: id === undefined });
  }
  return placed;
}

function programmeChanges(programme: Placed<ProgrammeSeed>, agreements: Placed<AgreementSeed>[], act: Act): Change[] {
  const { key, ...fields } = programme.seed;
  const { id } = programme;
  const agreementIds = agreements.filter(({ seed }) => seed.programmes.includes(key)).map((agreement) => agreement.id);
  if (programme.isNew)
    return [adding('programmes', beginRecord({ ...fields, id, agreementIds, commitmentIds: [] }, act))];
  if (agreementIds.length === 0) return [];
  return [
    changing('programmes', id, (old) =>
      changeRecord(old, { agreementIds: [...old.agreementIds, ...agreementIds] }, act),
    ),
  ];
}

function agreementChange({ seed, id }: Placed<AgreementSeed>, programmes: Placed<ProgrammeSeed>[], act: Act): Change {
  const { programmes: keys, commitments: _, ...fields } = seed;
  const programmeIds = programmes.filter((programme) => keys.includes(programme.seed.key)).map((it) => it.id);
  return adding('agreements', beginRecord({ ...fields, id, programmeIds }, act));
}

async function commitmentChanges(store: Store, agreements: Placed<AgreementSeed>[], act: Act): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { seed, id: agreementId } of agreements) {
    for (const commitment of seed.commitments) {
      const id = await store.newId('commitments');
      const source = commitment.source ?? seed.source;
      changes.push(adding('commitments', newCommitment({ ...commitment, source, agreementId, id }, act)));
    }
  }
  return changes;
}

function newCommitment(fields: CommitmentSeed & { agreementId: string; id: string }, act: Act) {
  return beginRecord({ ...fields, owner: null, assessments: [], removedAt: null }, act);
}
