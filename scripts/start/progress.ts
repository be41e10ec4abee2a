/** One step of the start: its name while it runs, a tick and how long it took when it is done. Works without a terminal too. */
export async function step<T>(name: string, work: () => Promise<T>, done?: (result: T) => string): Promise<T> {
  const started = Date.now();
  const terminal = process.stdout.isTTY;
  if (terminal) process.stdout.write(`  … ${name}`);
  const reminder = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    if (terminal) process.stdout.write(`\r  … ${name} (${seconds} s)`);
    else if (seconds % 15 === 0) console.log(`  … ${name} (${seconds} s)`);
  }, 1_000);
  try {
    const result = await work();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (terminal) process.stdout.write('\r\u001b[K');
    console.log(`  ✓ ${done ? done(result) : name} (${seconds} s)`);
    return result;
  } catch (error) {
    if (terminal) process.stdout.write('\r\u001b[K');
    console.log(`  ✗ ${name}`);
    throw error;
  } finally {
    clearInterval(reminder);
  }
}

/** A reason to stop that the person at the keyboard can act on: shown as it is, without a stack. */
export class Calm extends Error {}
