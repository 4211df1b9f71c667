import { z } from 'zod';
import { MessageBlock } from './limits-blocks.ts';
import { layoutProblems, type Part } from './limits-layout.ts';
import { problemsOf } from './limits-problems.ts';
import { Refusal } from './refusal.ts';

/** Undocumented; measured by others on messages of many blocks (slackapi/bolt-js issue 2509). */
const BLOCK_CHARACTERS = 13_200;
/** Slack documents that all tables of a message share 10,000 characters. */
const TABLE_CHARACTERS = 10_000;
const MARKDOWN_CHARACTERS = 12_000;

const Blocks = z.array(MessageBlock).max(50);
const Metadata = z.strictObject({
  event_type: z.string().min(1).max(255),
  event_payload: z.record(z.string(), z.unknown()),
});

const proseKeys = new Set(['text', 'alt_text', 'url', 'image_url', 'value', 'fallback', 'title']);

function charactersOf(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, one) => sum + charactersOf(one), 0);
  if (part === null || typeof part !== 'object') return 0;
  return Object.entries(part).reduce(
    (sum, [key, value]) => sum + (typeof value === 'string' && proseKeys.has(key) ? value.length : charactersOf(value)),
    0,
  );
}

function inTotal(blocks: Part[], type: string): number {
  return charactersOf(blocks.filter((block) => block.type === type));
}

/** Refuses what Slack refuses of a message's blocks: invalid_blocks, only_one_table_allowed, msg_blocks_too_long. */
export function checkMessageBlocks(blocks: unknown): void {
  if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  const problems = problemsOf(Blocks, blocks, 'blocks');
  if (problems.length === 0) problems.push(...layoutProblems(blocks as Part[], ['blocks']));
  if (problems.length > 0) throw new Refusal('invalid_blocks', { problems });
  checkTotals(blocks as Part[]);
}

function checkTotals(blocks: Part[]): void {
  if (blocks.filter((block) => block.type === 'table').length > 1) {
    throw new Refusal('invalid_blocks', { problems: ['only_one_table_allowed'] });
  }
  if (inTotal(blocks, 'table') > TABLE_CHARACTERS)
    throw new Refusal('invalid_blocks', { problems: ['table_character_limit_exceeded'] });
  if (inTotal(blocks, 'markdown') > MARKDOWN_CHARACTERS) throw new Refusal('msg_too_long');
  if (charactersOf(blocks) > BLOCK_CHARACTERS) {
    throw new Refusal('msg_blocks_too_long', {
      problems: [`blocks hold ${charactersOf(blocks)} characters, more than ${BLOCK_CHARACTERS}`],
    });
  }
}

/** Refuses metadata that Slack would refuse. */
export function checkMetadata(metadata: unknown): void {
  const problems = problemsOf(Metadata, metadata, 'metadata');
  if (problems.length > 0) throw new Refusal('invalid_metadata_format', { problems });
  if (JSON.stringify(metadata).length > 16_000) throw new Refusal('metadata_too_large');
}
