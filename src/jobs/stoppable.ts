import type { Network } from '../deps.ts';

/** The network whose failures after the stop are told apart from those of a publisher. */
export function stoppable(network: Network, signal: AbortSignal): Network {
  const unlessStopped = (error: unknown): never => {
    signal.throwIfAborted();
    throw error;
  };
  return {
    page: (url) => network.page(url).catch(unlessStopped),
    feed: (url, known) => network.feed(url, known).catch(unlessStopped),
  };
}
