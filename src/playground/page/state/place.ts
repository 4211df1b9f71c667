/** Where the page stands: who acts, and what he looks at. It lives in the address, so that reload and Back keep it. */
export interface Place {
  user: string;
  view: 'channel' | 'home';
  /** The open channel; on the Home, the one to return to. */
  channel: string;
  /** ts of the thread's first message, where a thread stands open. */
  thread: string | null;
}

/** "#/U1/C1", "#/U1/C1/1767225600.000100" or "#/U1/home" → the parts it names; missing ones are ''. */
export function placeFromHash(hash: string): Place {
  const [user = '', second = '', thread = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const view = second === 'home' ? 'home' : 'channel';
  return { user, view, channel: view === 'home' ? '' : second, thread: thread === '' ? null : thread };
}

/** The address of a place; the reverse of placeFromHash. */
export function hashOfPlace(place: Place): string {
  if (place.view === 'home') return `#/${place.user}/home`;
  return `#/${place.user}/${place.channel}${place.thread ? `/${place.thread}` : ''}`;
}
