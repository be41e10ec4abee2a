/** Calls `stop` when the process that started this one is gone without a word (kill -9), so that nothing is left behind. */
export function endWithParent(stop: () => void): void {
  if (process.connected) process.once('disconnect', stop);
}
