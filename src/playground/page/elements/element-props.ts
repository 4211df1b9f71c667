import type { InputValue } from '../../protocol.ts';
import type { Labelling } from '../controls/labelling.ts';
import type { Target } from '../state/surfaces.ts';

/**
 * A choice counts at once; typed text counts when the app asked for each character, or on Enter.
 * What the page fills in by itself is kept and tells the app nothing.
 */
export type How = 'picked' | 'typed' | 'entered' | 'preset';

/** What every element gets. `value` is undefined while the element is as the app made it. */
export interface ElementProps<Element> {
  element: Element;
  value: InputValue | undefined;
  labelling: Labelling;
  target: Target;
  isBusy: boolean;
  /** In an input block: nothing is sent, and an optional choice can be taken back. */
  isField: boolean;
  isOptional: boolean;
  /** Enter tells the app instead of submitting the form. */
  dispatches: boolean;
  onValue: (value: InputValue, how?: How) => void;
}

/** The strings of a value: none, one, or several. */
export function listOf(value: InputValue | undefined): string[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
