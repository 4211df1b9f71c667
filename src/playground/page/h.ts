import {
  type Attributes,
  type ComponentChildren,
  type ComponentType,
  h as create,
  type JSX,
  type Ref,
  type VNode,
} from 'preact';

type Data = { [name: `data-${string}`]: string | number | boolean | undefined };

/** An element with its attributes checked by tag, or a component with its properties. */
export function h<Tag extends keyof JSX.IntrinsicElements>(
  tag: Tag,
  props: (JSX.IntrinsicElements[Tag] & Data) | null,
  ...children: ComponentChildren[]
): VNode;
export function h<Props>(
  component: ComponentType<Props>,
  props: (Attributes & Props) | null,
  ...children: ComponentChildren[]
): VNode;
export function h(type: string | ComponentType<object>, props: object | null, ...children: ComponentChildren[]): VNode {
  return create(type as string, props as { ref?: Ref<HTMLElement> }, ...children) as VNode;
}
