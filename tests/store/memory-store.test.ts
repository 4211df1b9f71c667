import { createMemoryStore } from '../../store/memory-store.ts';
import { describeStore } from './store-contract.ts';

describeStore('memory store', { newSite: async () => ({ open: async () => createMemoryStore() }), persists: false });
