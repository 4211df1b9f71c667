import { useEffect, useState } from 'preact/hooks';
import type { Choice } from './choices.ts';

const PAUSE_MS = 200;

type Source = Choice[] | { load: (query: string) => Promise<Choice[]>; least: number };

/** Asks the source for choices while the list is open, after a short pause in typing; the last question wins. */
export function useLoadedChoices(
  source: Source,
  { open, query }: { open: boolean; query: string },
): { choices: Choice[]; loading: boolean } {
  const [state, setState] = useState<{ choices: Choice[]; loading: boolean }>({ choices: [], loading: false });
  const asks = !Array.isArray(source) && open && query.length >= source.least;
  useEffect(() => {
    if (Array.isArray(source) || !asks) return setState({ choices: [], loading: false });
    let isLast = true;
    setState((known) => ({ ...known, loading: true }));
    const timer = setTimeout(async () => {
      const choices = await source.load(query);
      if (isLast) setState({ choices, loading: false });
    }, PAUSE_MS);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [asks, query]);
  return state;
}
