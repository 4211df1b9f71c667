import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { sentence } from './replies.ts';
import { giveProgramme } from './stocked.ts';

describe('/sanctions', () => {
  let workspace: TestWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace();
    await giveProgramme(workspace);
    await giveProgramme(workspace, {
      tag: null,
      name: 'Other sanctions',
      jurisdiction: 'EU',
      authorities: ['Regulation 1'],
    });
  });
  afterAll(() => workspace.close());

  test.for([
    ['/sanctions program list', '2 in all'],
    ['/sanctions program list by:EU', '1 in all'],
    ['/sanctions program list measure:port-ban', 'Nothing here'],
    ['/sanctions program list measure:arms-embargo', 'is no measure. Use one of: asset-freeze'],
    [
      '/sanctions program list jurisdiction:EU',
      "I don't know the field jurisdiction. Fields: by, state, measure, title",
    ],
    ['/sanctions program show cyber2', 'authorised: it may be used and has not been'],
    ['/sanctions program show s1', 'CYBER2 · Cyber-related sanctions'],
    ['/sanctions program show "E.O. 13694"', 'CYBER2 · Cyber-related sanctions'],
    ['/sanctions program show Regulation 1', 'Other sanctions'],
    [
      '/sanctions program show',
      'program show needs a programme: its tag, id or authority. Example: /sanctions program show CYBER2.',
    ],
    [
      '/sanctions program show CYBER3',
      'There is no CYBER3 here. Nearest: CYBER2 Cyber-related sanctions. /sanctions program list shows all.',
    ],
    ['/sanctions program show lemons', 'There is no lemons here. /sanctions program list shows all.'],
    ['/sanctions program show S-9', 'There is no S-9 here. Nearest: S-2 Other sanctions.'],
    ['/sanctions scren "Siemens AG"', 'Did you mean screen'],
  ])('%s', async ([line, words]) => {
    expect(sentence(await workspace.playground.as('U0ANA').command(line as string))).toContain(words);
  });
});
