import type {
  ChannelsSelect,
  ConversationsSelect,
  MultiChannelsSelect,
  MultiConversationsSelect,
  MultiUsersSelect,
  UsersSelect,
} from '@slack/types';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Channel, Snapshot } from '../../protocol.ts';
import type { Choice } from '../controls/choices.ts';
import { Combobox } from '../controls/combobox.ts';
import { h } from '../h.ts';
import { usePage } from '../page.ts';
import { faceOf, titleOf } from '../state/directory.ts';
import { type ElementProps, listOf } from './element-props.ts';

type Members =
  | UsersSelect
  | MultiUsersSelect
  | ChannelsSelect
  | MultiChannelsSelect
  | ConversationsSelect
  | MultiConversationsSelect;

function people(snapshot: Snapshot): Choice[] {
  const app = faceOf(snapshot, snapshot.app.bot_user_id);
  const users = snapshot.users.map((user) => ({ value: user.id, label: user.real_name, note: `@${user.name}` }));
  return [...users, { value: app.id, label: app.name, note: 'App' }];
}

function kindOf(channel: Channel): 'im' | 'private' | 'public' {
  if (channel.is_im) return 'im';
  return channel.is_private ? 'private' : 'public';
}

function channels(snapshot: Snapshot, user: string, kinds: string[]): Choice[] {
  return snapshot.channels
    .filter((channel) => !channel.is_archived && kinds.includes(kindOf(channel)))
    .filter((channel) => kindOf(channel) === 'public' || channel.members.includes(user))
    .map((channel) => ({ value: channel.id, label: titleOf(snapshot, channel, user) }));
}

function sourceOf(element: Members, snapshot: Snapshot, user: string): Choice[] {
  if (element.type.endsWith('users_select')) return people(snapshot);
  if (element.type.endsWith('channels_select')) return channels(snapshot, user, ['public']);
  const include = ('filter' in element && element.filter?.include) || ['public', 'private', 'im'];
  return channels(snapshot, user, include);
}

function initialOf(element: Members): string[] {
  const initial = Object.entries(element).find(([key]) => key.startsWith('initial_'))?.[1];
  return initial === undefined ? [] : ([initial].flat() as string[]);
}

function takesCurrent(element: Members): boolean {
  return 'default_to_current_conversation' in element && element.default_to_current_conversation === true;
}

const placeholders: Record<string, string> = {
  users_select: 'Select a person',
  multi_users_select: 'Select people',
  channels_select: 'Select a channel',
  multi_channels_select: 'Select channels',
  conversations_select: 'Select a conversation',
  multi_conversations_select: 'Select conversations',
};

/** One or several people, channels or conversations of the workspace. */
export function MembersSelectElement(props: ElementProps<Members>): VNode {
  const { element, value } = props;
  const { snapshot, place } = usePage().state;
  const source = sourceOf(element, snapshot, place.user);
  const ids = value === undefined ? initialOf(element) : listOf(value);
  const multi = element.type.startsWith('multi_');
  useEffect(() => {
    if (value !== undefined || ids.length > 0 || !takesCurrent(element) || !place.channel) return;
    props.onValue(multi ? [place.channel] : place.channel, 'preset');
  }, []);
  return h(Combobox, {
    labelling: props.labelling,
    placeholder: element.placeholder?.text ?? placeholders[element.type] ?? 'Select',
    source,
    chosen: ids.map((id) => source.find((choice) => choice.value === id) ?? { value: id, label: id }),
    multi,
    most: 'max_selected_items' in element ? element.max_selected_items : undefined,
    clearable: props.isField && props.isOptional,
    busy: props.isBusy,
    onChoose: (chosen) => props.onValue(multi ? chosen.map((one) => one.value) : (chosen[0]?.value ?? null)),
  });
}
