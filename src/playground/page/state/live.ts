import type { Change, Snapshot } from '../../protocol.ts';

const RETRY_MS = 1000;

/** The whole workspace as the server holds it now; throws where it cannot be reached. */
export async function fetchSnapshot(): Promise<Snapshot> {
  const response = await fetch('/play/workspace');
  if (!response.ok) throw new Error(`The playground answered ${response.status}.`);
  return (await response.json()) as Snapshot;
}

/** Hands on each change as it happens; reconnects for ever. */
export function listen(handlers: {
  onChange: (change: Change) => void;
  onLink: (link: 'live' | 'lost') => void;
}): void {
  const source = new EventSource('/play/events');
  source.onopen = () => handlers.onLink('live');
  source.onmessage = (event) => handlers.onChange(JSON.parse(event.data));
  source.onerror = () => {
    handlers.onLink('lost');
    // The browser gives up after an HTTP error, as from a server that is just starting.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(handlers), RETRY_MS);
  };
}
