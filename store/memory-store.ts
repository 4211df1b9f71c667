import { layerOver } from './layer.ts';
import { createLayerStore } from './layer-store.ts';
import type { Store } from './store.ts';

/** A store that forgets everything when the process ends: for tests and trials. */
export function createMemoryStore(): Store {
  return createLayerStore(layerOver(null), { flush: async () => {}, release: () => {} });
}
