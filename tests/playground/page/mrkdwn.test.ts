import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/playground/page/text/inline.ts';
import { parseMrkdwn } from '../../../src/playground/page/text/parse-mrkdwn.ts';

/** Runs as a person reads them, with marks in angle brackets. */
function shown(content: Inline[]): string {
  return content
    .map((run) => {
      const marks = Object.keys(run.marks ?? {}).join('+');
      const words = run.type === 'text' ? run.text : run.type === 'break' ? '⏎' : `{${Object.values(run).join(' ')}}`;
      return marks && run.type === 'text' ? `<${marks}:${words}>` : words;
    })
    .join('');
}

function proseOf(text: string): string {
  return parseMrkdwn(text)
    .map((block) => (block.type === 'paragraph' ? shown((block as Block & { type: 'paragraph' }).content) : block.type))
    .join('|');
}

describe('mrkdwn', () => {
  test.each([
    ['*bold* and more', '<bold:bold> and more'],
    ['a _word_, ~gone~', 'a <italic:word>, <strike:gone>'],
    ['*bold _both_*', '<bold:bold ><bold+italic:both>'],
    ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
    ['* not bold*', '* not bold*'],
    ['*never closed', '*never closed'],
    ['`*code*`', '<code:*code*>'],
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['&amp;lt;', '&lt;'],
    ['<@U1> in <#C1|general>', '{user U1 } in {channel C1 general}'],
    ['<https://a.org/?a=1&amp;b=2|a link>', '{link https://a.org/?a=1&b=2 a link}'],
    ['<!subteam^S1|@crew> <!here>', '{usergroup S1 @crew} {broadcast here}'],
    ['<!date^1785758400^{date} at {time}|soon>', '{date 1785758400 {date} at {time}  soon}'],
    ['<javascript:alert(1)|click>', '<javascript:alert(1)|click>'],
    ['5 < 6 > 4', '5 < 6 > 4'],
    [':wave: 10:30:00', '{emoji wave} 10{emoji 30}00'],
    ['one\ntwo', 'one⏎two'],
    ['&gt; quoted', 'quote'],
    ['before ```x *y*``` after', 'before |code| after'],
    ['a ``` never closed', 'a ``` never closed'],
  ])('%s', (text, expected) => {
    expect(proseOf(text)).toBe(expected);
  });

  test('no text is lost, whatever stands in it', () => {
    const letters = fc.string({
      unit: fc.constantFrom('*', '_', '~', '`', ' ', 'a', '\n', '<', '>', ':', '&'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(letters, (text) => {
        const seen = JSON.stringify(parseMrkdwn(text));
        expect([...seen].filter((letter) => letter === 'a').length).toBeGreaterThanOrEqual(
          [...text].filter((letter) => letter === 'a').length,
        );
      }),
    );
  });
});
