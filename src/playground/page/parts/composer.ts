import type { RefObject, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlayFile } from '../../protocol.ts';
import type { Choice } from '../controls/choices.ts';
import { Icon } from '../controls/icon.ts';
import { h } from '../h.ts';
import { type Page, usePage } from '../page.ts';
import { type Completion, completionFor } from '../state/completion.ts';
import { CompletionList } from './completion-list.ts';
import { ComposerBar } from './composer-bar.ts';
import { useDraft } from './draft.ts';

interface ComposerProps {
  channel: string;
  thread: string | null;
  label: string;
}

const MOST_PX = 240;

function useGrowing(text: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!area.current) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${Math.min(area.current.scrollHeight, MOST_PX)}px`;
  }, [text]);
  return area;
}

/** The text, its caret and what is offered for them. */
function useTyping(page: Page, key: string) {
  const [text, keep] = useDraft(key);
  const [caret, setCaret] = useState(text.length);
  const [active, setActive] = useState<number | null>(null);
  const [isShut, setShut] = useState(true);
  const area = useGrowing(text);
  const putCaret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (putCaret.current !== null) area.current?.setSelectionRange(putCaret.current, putCaret.current);
    putCaret.current = null;
  }, [text]);
  const { snapshot, place } = page.state;
  const completion = isShut ? null : completionFor(snapshot, text.slice(0, caret), place.user);
  const write = (next: string, at: number) => {
    keep(next);
    setCaret(at);
    setActive(null);
    setShut(false);
  };
  const take = (found: Completion, choice: Choice) => {
    const next = text.slice(0, found.from) + choice.value + text.slice(found.to);
    const at = found.from + choice.value.length;
    putCaret.current = at;
    write(next, at);
    area.current?.focus();
  };
  const put = (addition: string) => {
    const gap = text === '' || text.endsWith(' ') ? '' : ' ';
    write(text + gap + addition, (text + gap + addition).length);
    area.current?.focus();
  };
  return { text, area, completion, active: active ?? completion?.active ?? -1, setActive, setShut, write, take, put };
}

type Typing = ReturnType<typeof useTyping>;

/** Enter takes the marked choice only where that says more than what stands there already. */
function chosenOn(key: string, { completion, active, text }: Typing): Choice | null {
  if (!completion) return null;
  if (key === 'Tab') return completion.choices[Math.max(0, active)] ?? null;
  const choice = completion.choices[active];
  const typed = text.slice(completion.from, completion.to);
  return key === 'Enter' && choice && choice.value.trim() !== typed.trim() ? choice : null;
}

function onListKey(typing: Typing, event: KeyboardEvent): boolean {
  const { completion, active } = typing;
  if (!completion) return false;
  const choice = chosenOn(event.key, typing);
  const { length } = completion.choices;
  if (choice) typing.take(completion, choice);
  else if (event.key === 'Escape') typing.setShut(true);
  else if (event.key === 'ArrowDown' && length > 0) typing.setActive((active + 1) % length);
  else if (event.key === 'ArrowUp' && length > 0) typing.setActive((Math.max(active, 0) - 1 + length) % length);
  else return false;
  return true;
}

async function deliver({ actions }: Page, props: ComposerProps, said: { text: string; files: string[] }) {
  const isCommand = said.text.startsWith('/') && said.files.length === 0;
  if (!isCommand) return actions.say({ ...props, ...said });
  if (!props.thread) return actions.run(props.channel, said.text);
  const [command = ''] = said.text.split(/\s/);
  actions.notify({
    tone: 'bad',
    text: `${command} is not supported in threads. Slack runs commands in channels only.`,
  });
  return null;
}

function useSending(page: Page, props: ComposerProps, typing: Typing) {
  const [files, setFiles] = useState<PlayFile[]>([]);
  const send = () => {
    const said = { text: typing.text.trim(), files: files.map(({ id }) => id) };
    if (said.text === '' && files.length === 0) return;
    void deliver(page, props, said);
    typing.write('', 0);
    setFiles([]);
  };
  const attach = async (chosen: File[]) => {
    const uploaded = await Promise.all(chosen.map((file) => page.actions.upload(file)));
    setFiles([...files, ...uploaded.filter((file) => file !== null)]);
  };
  const detach = (id: string) => setFiles(files.filter((file) => file.id !== id));
  return { files, send, attach, detach };
}

function fileRow(file: PlayFile, detach: (id: string) => void): VNode {
  const remove = { 'aria-label': `Remove ${file.name}`, onClick: () => detach(file.id) };
  return h(
    'li',
    { key: file.id, class: 'chosen-file' },
    h(Icon, { name: 'file' }),
    file.name,
    h('button', { type: 'button', class: 'icon-button', ...remove }, h(Icon, { name: 'close' })),
  );
}

function textArea(
  typing: Typing,
  names: { label: string; listId: string },
  onKeyDown: (event: KeyboardEvent) => void,
): VNode {
  const { text, area, completion, active } = typing;
  const options = completion && completion.choices.length > 0;
  return h('textarea', {
    ref: area,
    class: 'composer-text',
    rows: 1,
    value: text,
    placeholder: names.label,
    'aria-label': names.label,
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': options ? names.listId : undefined,
    'aria-activedescendant': options && active >= 0 ? `${names.listId}-${active}` : undefined,
    onInput: (event) => typing.write(event.currentTarget.value, event.currentTarget.selectionStart),
    onBlur: () => typing.setShut(true),
    onKeyDown,
  });
}

/** Where somebody writes: messages, and slash commands with help while they are typed. */
export function Composer(props: ComposerProps): VNode {
  const page = usePage();
  const typing = useTyping(page, `${page.state.place.user}/${props.channel}/${props.thread ?? ''}`);
  const { files, send, attach, detach } = useSending(page, props, typing);
  const { text, completion, active, take, put } = typing;
  const listId = `completion-${props.thread ? 'thread' : 'channel'}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isTaken = onListKey(typing, event);
    const sends = !isTaken && event.key === 'Enter' && !event.shiftKey;
    if (sends) send();
    if (isTaken || sends) event.preventDefault();
  };
  const offer = (found: Completion) =>
    h(CompletionList, { id: listId, completion: found, active, onChoose: (choice) => take(found, choice) });
  const bar = h(ComposerBar, {
    inThread: props.thread !== null,
    canSend: text.trim() !== '' || files.length > 0,
    onPut: put,
    onAttach: (chosen) => void attach(chosen),
    onSend: send,
  });
  return h(
    'div',
    { class: 'composer', 'data-region': true },
    completion ? offer(completion) : null,
    h(
      'div',
      { class: 'composer-frame' },
      textArea(typing, { label: props.label, listId }, onKeyDown),
      files.length > 0 ? h('ul', { class: 'chosen-files' }, ...files.map((file) => fileRow(file, detach))) : null,
      bar,
    ),
  );
}
