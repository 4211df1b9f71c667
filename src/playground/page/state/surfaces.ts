import type { Container } from '../../protocol.ts';

/** A control: which element, of which block, in which message or view. */
export interface Target {
  container: Container;
  block_id: string;
  action_id: string;
}

/** Names a message or view, to keep what stands in its inputs. */
export function surfaceKey(container: Container): string {
  return container.type === 'view' ? container.view_id : `${container.channel}:${container.ts}`;
}

/** Names a control on its surface. */
export function controlKey(target: Target): string {
  return `${surfaceKey(target.container)}/${target.block_id}/${target.action_id}`;
}
