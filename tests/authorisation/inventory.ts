/**
 * Every door of the product and who may use it, gathered from doors/. tests/unit/inventory.test.ts fails when a page, a route or a
 * server action has no line there, or a line has no door; tests/e2e/authorisation-matrix.test.ts tries them.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { PrismaClient } from '@/generated/prisma/client';
import type { OpenConference } from '../factories/conference';
import type { ActionDoor, Doors, Example, Rule } from './types';

const folder = path.join(import.meta.dirname, 'doors');
const files = readdirSync(folder).sort();
const parts = await Promise.all(
  files.map(async (file) => ((await import(path.join(folder, file))) as { doors: Doors }).doors),
);

export const pages: Record<string, Rule> = Object.assign({}, ...parts.map((part) => part.pages ?? {}));
export const routes: Record<string, Rule> = Object.assign({}, ...parts.map((part) => part.routes ?? {}));
export const actions: Record<string, Rule | ActionDoor> = Object.assign({}, ...parts.map((part) => part.actions ?? {}));
export const queries: NonNullable<Doors['queries']> = Object.assign({}, ...parts.map((part) => part.queries ?? {}));

/** What the brackets of all addresses name at this conference, made by every part of the product in turn. */
export async function prepareExamples(db: PrismaClient, here: OpenConference): Promise<Example> {
  const example: Example = { slug: here.slug };
  for (const part of parts) Object.assign(example, await part.prepare?.(db, here));
  return example;
}
