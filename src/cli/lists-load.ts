import type { ListSpec } from './list-spec.ts';
import { type ExitCode, type Terminal, VerbFailure } from './verb.ts';

/** Loads each list on its own: one that fails is told and stops no other. Of several, a line each says what became of it. */
export async function loadEach(
  specs: readonly ListSpec[],
  load: (spec: ListSpec) => Promise<void>,
  { print, tell }: Terminal,
): Promise<ExitCode> {
  const outcomes: { spec: ListSpec; isLoaded: boolean }[] = [];
  for (const spec of specs) {
    try {
      await load(spec);
      outcomes.push({ spec, isLoaded: true });
    } catch (error) {
      if (!(error instanceof VerbFailure)) throw error;
      tell(error.message);
      outcomes.push({ spec, isLoaded: false });
    }
  }
  const lines = outcomes.map(
    ({ spec, isLoaded }) => `${spec.kind}:${spec.path}: ${isLoaded ? 'loaded' : 'NOT loaded'}\n`,
  );
  if (specs.length > 1) print(lines.join(''));
  return outcomes.every(({ isLoaded }) => isLoaded) ? 0 : 1;
}
