import type { ConfirmationDialog } from '@slack/types';
import type { InputValues, Snapshot } from '../../protocol.ts';
import type { Place } from './place.ts';
import type { Remembered } from './remembered.ts';

/** A short word to the person, that no message holds: a failed request, a copied text. */
export interface Notice {
  id: number;
  tone: 'plain' | 'bad';
  text: string;
  /** The inspector's entry that tells more; 0 for none. */
  entry: number;
}

/** Everything the page shows, in one value. */
export interface PageState {
  snapshot: Snapshot;
  /** Whether changes arrive from the server. */
  link: 'live' | 'lost';
  place: Place;
  remembered: Remembered;
  dialog: 'keys' | 'clock' | 'reset' | null;
  /** The question that a button asks before it acts. */
  confirm: { words: ConfirmationDialog; answer: (yes: boolean) => void } | null;
  /** The side bar as a drawer, on narrow screens. */
  drawerOpen: boolean;
  /** The inspector's open entry. */
  inspected: number | null;
  notices: Notice[];
  /** surface (view id, or "channel:ts") → what stands in its inputs */
  values: Record<string, InputValues>;
  /** "surface/block_id/action_id" of the controls whose request has no answer yet */
  busy: string[];
}
