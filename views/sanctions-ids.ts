/** Action and callback ids of sanctions. */
export const sanctionIds = {
  run: 'sanctions.run',
  screenForm: 'sanctions.screen_form',
  batchForm: 'sanctions.batch_form',
  namesForm: 'sanctions.names_form',
  judge: 'sanctions.judge',
  judgeForm: 'sanctions.judge_form',
  confirm: 'sanctions.confirm',
  unwatch: 'sanctions.unwatch',
  unsubscribe: 'sanctions.unsubscribe',
  undoUnsubscribe: 'sanctions.undo_unsubscribe',
  undoWatch: 'sanctions.undo_watch',
} as const;
