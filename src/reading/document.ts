import { findDefinitions } from './definitions.ts';
import { findMentions, type Mention } from './gazetteer.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { plain, type Token, tokenize } from './tokens.ts';

/** A sentence with its words and the states, groups and bodies that it names. */
export type ReadSentence = Sentence & {
  tokens: Token[];
  mentions: Mention[];
  lower: string;
  /** True where a quotation opened earlier in its line goes on. */
  isInQuotation: boolean;
};

/** A text cut into sentences, each with its words and names. */
export type Document = { sentences: ReadSentence[] };

/** A sentence longer than this is a table or noise: its first words alone are read for meaning. */
const longestRead = 6000;

/** Cuts a text into sentences and finds the names in each; any string is welcome. */
export function readDocument(text: string): Document {
  const quotation = trackQuotation();
  const sentences = splitSentences(text).map((sentence) => {
    const head = sentence.text.slice(0, longestRead);
    return {
      ...sentence,
      tokens: tokenize(head),
      lower: plain(head).toLowerCase(),
      isInQuotation: quotation.opens(sentence),
    };
  });
  const defined = findDefinitions(sentences);
  return {
    sentences: sentences.map((sentence) => ({ ...sentence, mentions: findMentions(sentence.tokens, defined) })),
  };
}

/** Follows curly quotation marks through the sentences of a line; a new line begins outside any. */
function trackQuotation(): { opens: (sentence: Sentence) => boolean } {
  let line = -1;
  let isOpen = false;
  return {
    opens({ line: current, text }) {
      if (current !== line) isOpen = false;
      line = current;
      const wasOpen = isOpen;
      const last = Math.max(text.lastIndexOf('“'), text.lastIndexOf('”'));
      if (last >= 0) isOpen = text[last] === '“';
      return wasOpen;
    },
  };
}
