// Draws who imports whom into docs/architecture.md, between the two marks; with --check it only says whether the drawing is true.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const page = 'docs/architecture.md';
const rooms = ['app', 'features', 'components', 'emails', 'lib'];
const [begin, end] = ['<!-- graph: npm run graph -->', '<!-- /graph -->'];

function drawn(): string {
  const graph = execFileSync(
    'depcruise',
    [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'mermaid'],
      ...['--include-only', `^(${rooms.join('|')})/`],
      ...['--collapse', '^(app|features/[^/]+|components|emails|lib)'],
      ...rooms,
    ],
    { encoding: 'utf8' },
  );
  // The tool numbers its nodes by order of discovery; sorted lines keep the drawing the same for the same house.
  const lines = graph.trim().split('\n');
  const edges = lines.filter((line) => line.includes('-->')).sort();
  const nodes = lines.filter((line) => !line.includes('-->') && line.trim() !== '');
  return `\`\`\`mermaid\n${[...nodes, ...edges].join('\n')}\n\`\`\``;
}

const text = readFileSync(page, 'utf8');
const [before, rest] = text.split(begin);
const after = rest?.split(end)[1];
if (before === undefined || after === undefined) throw new Error(`${page} has lost its marks ${begin} … ${end}`);
const next = `${before}${begin}\n${drawn()}\n${end}${after}`;
if (process.argv.includes('--check')) {
  if (next !== text) {
    console.error(`The graph in ${page} is not what the imports say. Run \`npm run graph\`.`);
    process.exit(1);
  }
} else {
  writeFileSync(page, next);
}
