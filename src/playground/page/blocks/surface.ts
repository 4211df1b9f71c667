import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Container, InputValue } from '../../protocol.ts';
import { usePage } from '../page.ts';
import { controlKey, surfaceKey, type Target } from '../state/surfaces.ts';

/** The message or view that blocks stand in. */
export interface Surface {
  container: Container;
  /** Messages under fields: block_id → message */
  errors: Record<string, string>;
}

/** The same message may stand in its channel and in its thread: `prefix` keeps their ids apart. */
interface PlacedSurface extends Surface {
  prefix: string;
}

export const SurfaceContext = createContext<PlacedSurface | null>(null);

/** The surface around the calling component. */
export function useSurface(): PlacedSurface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('useSurface needs a SurfaceContext around it');
  return surface;
}

/** An id in the document for a part of this surface. */
export function useDomId(...parts: string[]): string {
  return [useSurface().prefix, ...parts].join('-').replace(/[^\w-]+/g, '_');
}

export interface Control {
  target: Target;
  /** What stands in it; undefined while it is as the app made it. */
  value: InputValue | undefined;
  isBusy: boolean;
  set: (value: InputValue) => void;
  /** Keeps the value and tells the app. */
  act: (value: InputValue, what: string) => void;
}

/** An element's value on its surface, and how to change it. */
export function useControl(blockId: string, actionId: string): Control {
  const { state, actions } = usePage();
  const { container } = useSurface();
  const target = { container, block_id: blockId, action_id: actionId };
  return {
    target,
    value: state.values[surfaceKey(container)]?.[blockId]?.[actionId],
    isBusy: state.busy.includes(controlKey(target)),
    set: (value) => actions.setValue(target, value),
    act: (value, what) => void actions.act(target, value, what),
  };
}
