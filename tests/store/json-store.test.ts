import { join } from 'node:path';
import { openJsonStore } from '../../store/json-store.ts';
import { dataFolder } from './data-folder.ts';
import { describeStore } from './store-contract.ts';

describeStore('embedded store', {
  newSite: async () => {
    const folder = join(await dataFolder(), 'data');
    return { open: () => openJsonStore(folder) };
  },
  persists: true,
});
