/** Calls `stop` when the process that started this one is gone without a word (kill -9), so that nothing is left behind. */
export function endWithParent(stop: () => void): void {
  if (process.connected) process.once('disconnect', stop);
  // Started with a channel that is closed already: the parent was gone before this line was reached.
  else if (process.send) stop();
}
