import { spawn } from 'node:child_process';

/** Loads the demo into a database without conferences, in a process of its own; returns whether there was anything to load. */
export function loadDemoIfEmpty(env: NodeJS.ProcessEnv): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/load-demo.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(output.includes('loaded'));
      else reject(new Error('The demo could not be loaded; see above. DEMO=0 starts without it.'));
    });
  });
}
