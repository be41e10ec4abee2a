// Once per run of the fault tests: the built site, which they start as often as they need it.
import path from 'node:path';
import { buildIfChanged, generateClient } from '../../scripts/start/build';

export default async function setup(): Promise<void> {
  process.env.TSX_TSCONFIG_PATH = path.resolve('tsconfig.node.json');
  await generateClient();
  await buildIfChanged();
}
