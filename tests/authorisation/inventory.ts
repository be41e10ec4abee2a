/**
 * Every door of the product and who may use it, gathered from doors/. tests/unit/inventory.test.ts fails when a page, a route or a
 * server action has no line there, or a line has no door; tests/e2e/authorisation-matrix.test.ts tries them.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ActionDoor, Doors, Rule } from './types';

const folder = path.join(import.meta.dirname, 'doors');
const parts = await Promise.all(
  readdirSync(folder)
    .sort()
    .map(async (file) => ((await import(path.join(folder, file))) as { doors: Doors }).doors),
);

export const pages: Record<string, Rule> = Object.assign({}, ...parts.map((part) => part.pages ?? {}));
export const routes: Record<string, Rule> = Object.assign({}, ...parts.map((part) => part.routes ?? {}));
export const actions: Record<string, Rule | ActionDoor> = Object.assign({}, ...parts.map((part) => part.actions ?? {}));
