import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actions } from './state/actions.ts';
import type { PageState } from './state/page-state.ts';

/** What every part of the page may reach: the state as it is, and what can be done. */
export interface Page {
  state: PageState;
  actions: Actions;
}

export const PageContext = createContext<Page | null>(null);

/** The page around the calling component. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage needs a PageContext around it');
  return page;
}
