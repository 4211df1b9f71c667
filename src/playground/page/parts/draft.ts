import { useState } from 'preact/hooks';
import { recallInTab, rememberInTab } from '../state/remembered.ts';

/** The text of a composer, kept over a reload of this tab. */
export function useDraft(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => recallInTab<Record<string, string>>('drafts')[key] ?? '');
  const keep = (next: string) => {
    setText(next);
    rememberInTab('drafts', { ...recallInTab<Record<string, string>>('drafts'), [key]: next });
  };
  return [text, keep];
}
