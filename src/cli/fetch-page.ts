import { problemWords } from '../../views/problem.ts';
import { commandNames } from '../domain/command-names.ts';
import { DomainError } from '../domain/problem.ts';
import { createNetwork } from '../feeds/network.ts';
import { createFetcher } from '../net/fetcher.ts';
import { type Terminal, VerbFailure } from './verb.ts';

/** Brings a page through the guarded way out. Throws a VerbFailure with the problem in words. */
export async function fetchPage(address: string, env: Terminal['env']): Promise<string> {
  const clock = () => Temporal.Now.instant();
  const allow = (env.ACCORD_NET_ALLOW ?? '').split(',').filter((each) => each.trim() !== '');
  const fetcher = createFetcher({ allow, clock });
  try {
    return (await createNetwork(fetcher, clock).page(address)).body;
  } catch (error) {
    if (error instanceof DomainError)
      throw new VerbFailure(problemWords(error.problem, commandNames('')), { cause: error });
    throw error;
  } finally {
    await fetcher.close();
  }
}
