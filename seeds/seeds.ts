import { z } from 'zod';
import { Agreement } from '../src/domain/agreements.ts';
import { Commitment } from '../src/domain/commitments.ts';
import { NewsPack, NewsSource } from '../src/domain/news-sources.ts';
import { AuthorityStep, Programme } from '../src/domain/programmes.ts';
import { Source } from '../src/domain/source.ts';

/** What the store or its use adds to a record; a seed file leaves it out. */
const stored = { id: true, version: true, createdAt: true, createdBy: true, history: true } as const;

/** A source outside of Slack. */
const SourceSeed = Source.omit({ permalink: true, newsId: true }).transform(
  (source): Source => ({ ...source, permalink: null, newsId: null }),
);

/** A programme of `programmes.json`; agreements name it by its `key`. */
export const ProgrammeSeed = Programme.omit({ ...stored, agreementIds: true, commitmentIds: true }).extend({
  key: z.string().min(1),
  steps: z.array(AuthorityStep.extend({ source: SourceSeed })).min(1),
});
export type ProgrammeSeed = z.infer<typeof ProgrammeSeed>;

/** A commitment of an agreement; `source` is null where it is the agreement's. */
export const CommitmentSeed = Commitment.omit({
  ...stored,
  agreementId: true,
  owner: true,
  assessments: true,
  removedAt: true,
}).extend({ source: SourceSeed.nullable() });
export type CommitmentSeed = z.infer<typeof CommitmentSeed>;

/** An agreement of `agreements.json` with its commitments; `programmes` are keys of programmes. */
export const AgreementSeed = Agreement.omit({ ...stored, programmeIds: true }).extend({
  source: SourceSeed,
  programmes: z.array(z.string()),
  commitments: z.array(CommitmentSeed).min(1),
});
export type AgreementSeed = z.infer<typeof AgreementSeed>;

/** A text for the playground, in our own words; `official` is where its facts stand. */
export const SampleArticle = z.strictObject({
  key: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string().min(1),
  published: z.iso.date(),
  official: z.url({ protocol: /^https$/ }),
  text: z.string().min(1),
});
export type SampleArticle = z.infer<typeof SampleArticle>;

/** The people and channels of the playground, in Slack's own field names. */
export const Workspace = z.strictObject({
  users: z.array(
    z.strictObject({
      id: z.string().regex(/^U[A-Z0-9]{2,}$/),
      name: z.string().min(1),
      real_name: z.string().min(1),
      tz: z.string().min(1),
      is_admin: z.boolean().optional(),
    }),
  ),
  channels: z.array(
    z.strictObject({
      id: z.string().regex(/^C[A-Z0-9]{2,}$/),
      name: z.string().regex(/^[a-z0-9_-]{1,80}$/),
      is_private: z.boolean(),
      topic: z.string().max(250),
      members: z.array(z.string()),
    }),
  ),
});
export type Workspace = z.infer<typeof Workspace>;

/** The seed files, each by its name without ending. */
export const seedFiles = {
  programmes: z.array(ProgrammeSeed),
  agreements: z.array(AgreementSeed),
  sources: z.array(NewsSource),
  packs: z.array(NewsPack),
  articles: z.array(SampleArticle),
  workspace: Workspace,
};
export type Seeds = { [Name in keyof typeof seedFiles]: z.infer<(typeof seedFiles)[Name]> };
