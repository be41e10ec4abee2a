import { single } from './register-rules';

/** The parts of the speaker's page, each a form of its own; also the anchors of its address. */
export const pageParts = [
  'answer',
  'profile',
  'photo',
  'presentation',
  'times',
  'technical',
  'needs',
  'consents',
] as const;
export type PagePart = (typeof pageParts)[number];

/** Which part says what was done. */
const partOfDone = {
  confirmed: 'answer',
  declined: 'answer',
  profile: 'profile',
  profileWaits: 'profile',
  same: 'profile',
  photo: 'photo',
  photoWaits: 'photo',
  photoRemoved: 'photo',
  presentation: 'presentation',
  presentationRemoved: 'presentation',
  timeAdded: 'times',
  timeRemoved: 'times',
  technical: 'technical',
  needs: 'needs',
  needsRemoved: 'needs',
  consents: 'consents',
} as const satisfies Record<string, PagePart>;

const photoProblems = [
  'empty',
  'tooLarge',
  'notAPhoto',
  'tooManyPixels',
  'tooSmall',
  'broken',
  'malformed',
  'notFound',
  'guardianFirst',
  'rateLimited',
] as const;
const presentationProblems = [
  'empty',
  'tooLarge',
  'notAPresentation',
  'macros',
  'malformed',
  'notFound',
  'rateLimited',
] as const;

export type FileProblem =
  | `photo.${(typeof photoProblems)[number]}`
  | `presentation.${(typeof presentationProblems)[number]}`;
const fileProblems = new Set<string>([
  ...photoProblems.map((reason) => `photo.${reason}`),
  ...presentationProblems.map((reason) => `presentation.${reason}`),
]);

export type PageNote = { part: PagePart } & ({ done: keyof typeof partOfDone } | { problem: FileProblem });

type Query = Record<string, string | string[] | undefined>;

/** What the address says was done or went wrong, and at which part. */
export function pageNote(query: Query): PageNote | null {
  const problem = fileProblem(query);
  if (problem) return { part: problem.startsWith('photo.') ? 'photo' : 'presentation', problem };
  const done = single(query.klart);
  return Object.hasOwn(partOfDone, done)
    ? { part: partOfDone[done as keyof typeof partOfDone], done: done as keyof typeof partOfDone }
    : null;
}

/** Why a file was not taken, as the address says; null when it says nothing that we know. */
export function fileProblem(query: Query): FileProblem | null {
  const problem = single(query.fel);
  return fileProblems.has(problem) ? (problem as FileProblem) : null;
}

/** '3,4 MB' in the reader's language. */
export function sizeInWords(bytes: number, locale: 'sv' | 'en'): string {
  const megabytes = bytes / 1_000_000;
  const number = new Intl.NumberFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 });
  return megabytes >= 0.1
    ? `${number.format(megabytes)} MB`
    : `${number.format(Math.max(1, Math.round(bytes / 1_000)))} kB`;
}
