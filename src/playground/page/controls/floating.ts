import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const GAP = 4;
const EDGE = 8;

function place(anchor: HTMLElement, floating: HTMLElement, side: 'start' | 'end'): void {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = floating;
  const below = box.bottom + GAP + height <= innerHeight - EDGE || box.top < innerHeight - box.bottom;
  const top = below ? box.bottom + GAP : box.top - GAP - height;
  const left = side === 'start' ? box.left : box.right - width;
  floating.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - EDGE - height))}px`;
  floating.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - EDGE - width))}px`;
}

/** Keeps an element with `popover="manual"` beside its anchor, above everything, while it is open. */
export function useFloating(
  anchor: RefObject<HTMLElement | null>,
  floating: RefObject<HTMLElement | null>,
  { open, side = 'start', fit = false }: { open: boolean; side?: 'start' | 'end'; fit?: boolean },
): void {
  useLayoutEffect(() => {
    const [base, layer] = [anchor.current, floating.current];
    if (!open || !base || !layer) return;
    if (!layer.matches(':popover-open')) layer.showPopover();
    const follow = () => {
      if (fit) layer.style.minWidth = `${base.offsetWidth}px`;
      place(base, layer, side);
    };
    follow();
    const watch = new ResizeObserver(follow);
    watch.observe(layer);
    addEventListener('scroll', follow, true);
    addEventListener('resize', follow);
    return () => {
      watch.disconnect();
      removeEventListener('scroll', follow, true);
      removeEventListener('resize', follow);
    };
  }, [open]);
}

/** Calls `leave` when a press falls outside all of the elements. */
export function useOutsidePress(open: boolean, elements: RefObject<HTMLElement | null>[], leave: () => void): void {
  useLayoutEffect(() => {
    if (!open) return;
    const onPress = (event: Event) => {
      if (!elements.some((element) => element.current?.contains(event.target as Node))) leave();
    };
    addEventListener('pointerdown', onPress, true);
    return () => removeEventListener('pointerdown', onPress, true);
  }, [open]);
}
