// Holds messages/sv and messages/en together: the same keys, the same placeholders, nothing empty. That every key used exists is held
// by the type checker (types/next-intl.d.ts). Ends with 1 and a list when broken.
import { readdirSync, readFileSync } from 'node:fs';

type Messages = { [key: string]: string | Messages };

/** All messages by their full key: 'start.title' → text. */
export function flatten(messages: Messages, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') flat.set(`${prefix}${key}`, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

/** The arguments (with their kind) and tags of an ICU message, sorted: '{n, plural, one {…} other {…}}' → ['n plural']. */
export function placeholdersOf(message: string): string[] {
  const found = new Set<string>([...message.matchAll(/<([a-zA-Z]\w*)>/g)].map((match) => `<${match[1]}>`));
  readText(message.replace(/'[{}<>]+[^']*'/g, ''), 0, found);
  return [...found].sort();
}

/** Reads text until the brace that closes it; returns the position after that. */
function readText(text: string, start: number, found: Set<string>): number {
  let at = start;
  while (at < text.length && text[at] !== '}') at = text[at] === '{' ? readArgument(text, at + 1, found) : at + 1;
  return at + 1;
}

function readArgument(text: string, start: number, found: Set<string>): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(text.slice(start));
  if (!head) throw new Error(`unreadable placeholder in "${text}"`);
  found.add(head[2] ? `${head[1]} ${head[2]}` : (head[1] ?? ''));
  let at = start + head[0].length;
  // Branches of plural and select hold text of their own.
  while (at < text.length && text[at] !== '}') at = text[at] === '{' ? readText(text, at + 1, found) : at + 1;
  return at + 1;
}

/** What differs between the two languages, as sentences. */
export function translationProblems(sv: Map<string, string>, en: Map<string, string>): string[] {
  const problems: string[] = [];
  for (const [key, text] of sv) {
    const other = en.get(key);
    if (other === undefined) problems.push(`${key} is missing in English`);
    else if (placeholdersOf(text).join() !== placeholdersOf(other).join()) {
      problems.push(`${key} has other placeholders in English: ${placeholdersOf(text)} ≠ ${placeholdersOf(other)}`);
    }
    if (text.trim() === '') problems.push(`${key} is empty in Swedish`);
    if (other?.trim() === '') problems.push(`${key} is empty in English`);
  }
  for (const key of en.keys()) if (!sv.has(key)) problems.push(`${key} is missing in Swedish`);
  return problems;
}

/** One file for each namespace. */
function read(locale: string): Map<string, string> {
  const files = readdirSync(`messages/${locale}`).map(
    (file) => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(`messages/${locale}/${file}`, 'utf8'))] as const,
  );
  return flatten(Object.fromEntries(files) as Messages);
}

function main(): void {
  const problems = translationProblems(read('sv'), read('en'));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
}

if (process.argv[1]?.endsWith('check-translations.ts')) main();
