import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { PrismaClient } from '@/generated/prisma/client';
import type { OpenConference } from '../factories/conference';
import type { Doors, Example } from './types';

const folder = path.join(import.meta.dirname, 'doors');

/** What the brackets of each part's addresses stand for at this conference, by the part's name: made by its `prepare`. */
export async function prepareAll(db: PrismaClient, here: OpenConference): Promise<Record<string, Example>> {
  const examples: Record<string, Example> = {};
  for (const file of readdirSync(folder).sort()) {
    const { doors } = (await import(path.join(folder, file))) as { doors: Doors };
    examples[path.basename(file, '.ts')] = (await doors.prepare?.(db, here)) ?? {};
  }
  return examples;
}

/** Which part each page belongs to. */
export async function pageOwners(): Promise<Record<string, string>> {
  const owners: Record<string, string> = {};
  for (const file of readdirSync(folder)) {
    const { doors } = (await import(path.join(folder, file))) as { doors: Doors };
    for (const page of Object.keys(doors.pages ?? {})) owners[page] = path.basename(file, '.ts');
  }
  return owners;
}

/**
 * An address with its brackets filled: '[slug]' is the conference, any other name is looked for in the part's own example, as
 * 'venues.id' (the word before it in the address) or plain; then in the examples of all parts.
 * @returns the address without '/[locale]', or null when something is missing.
 */
export function fillAddress(
  page: string,
  { slug, examples, owner }: { slug: string; examples: Record<string, Example>; owner: string | undefined },
): string | null {
  const all: Example = Object.assign({}, ...Object.values(examples));
  const own = (owner && examples[owner]) || {};
  const parts = page.split('/').slice(2);
  const filled = parts.map((part, i) => {
    const name = /^\[(\w+)\]$/.exec(part)?.[1];
    if (name === undefined) return part;
    if (name === 'slug') return slug;
    const before = `${parts[i - 1]}.${name}`;
    return own[before] ?? own[`${owner}.${name}`] ?? own[name] ?? all[before] ?? all[name] ?? null;
  });
  return filled.includes(null) ? null : `/${filled.map((part) => encodeURIComponent(part as string)).join('/')}`;
}
