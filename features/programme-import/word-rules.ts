import { cleanLine } from '@/lib/clean-text';

/** The columns of a programme's file, in the template's order. */
export const columns = [
  'key',
  'titleSv',
  'titleEn',
  'abstractSv',
  'abstractEn',
  'theme',
  'audiences',
  'language',
  'level',
  'speakers',
  'hosts',
  'moderators',
  'equipment',
  'minParticipants',
  'maxParticipants',
  'startsAt',
  'room',
  'seats',
] as const;
export type ColumnKey = (typeof columns)[number];

/** What a column may be called: the Swedish and the English name of the template first. */
export const columnWords: Record<ColumnKey, readonly [sv: string, en: string, ...more: string[]]> = {
  key: ['Nyckel', 'Key', 'id'],
  titleSv: ['Rubrik', 'Title', 'rubrik på svenska', 'title in swedish', 'titel', 'seminarium'],
  titleEn: ['Rubrik på engelska', 'Title in English', 'titel på engelska', 'engelsk rubrik'],
  abstractSv: [
    'Beskrivning',
    'Description',
    'beskrivning på svenska',
    'description in swedish',
    'abstract',
    'sammanfattning',
  ],
  abstractEn: ['Beskrivning på engelska', 'Description in English', 'engelsk beskrivning'],
  theme: ['Tema', 'Theme'],
  audiences: ['Målgrupper', 'Audiences', 'målgrupp', 'audience', 'för dig som är', 'for you who are'],
  language: ['Språk', 'Language', 'språk som talas', 'language spoken'],
  level: ['Nivå', 'Level'],
  speakers: ['Talare', 'Speakers', 'speaker'],
  hosts: ['Seminarievärdar', 'Seminar hosts', 'seminarievärd', 'värd', 'värdar', 'hosts', 'host'],
  moderators: ['Moderatorer', 'Moderators', 'moderator'],
  equipment: ['Utrustning', 'Equipment', 'utrustning som behövs', 'equipment needed'],
  minParticipants: ['Minst antal', 'Fewest', 'minst antal deltagare', 'fewest participants', 'min'],
  maxParticipants: ['Högst antal', 'Most', 'högst antal deltagare', 'most participants', 'max'],
  startsAt: ['Starttid', 'Start time', 'tid', 'time', 'från', 'from', 'start'],
  room: ['Lokal', 'Room', 'sal'],
  seats: ['Platser', 'Seats', 'antal platser'],
};

const values = {
  theme: {
    participation: ['delaktighet', 'delaktighet och medskapande', 'participation and co-creation', 'medskapande'],
    conditions: [
      'villkor',
      'goda villkor',
      'goda villkor för medarbetare och ledare',
      'good conditions',
      'good conditions for staff and leaders',
    ],
  },
  audiences: {
    social_workers: ['socialsekreterare', 'social worker', 'social workers', 'a social worker'],
    managers: ['chef', 'chefer', 'manager', 'managers', 'a manager'],
    politicians: ['politiker', 'politician', 'politicians', 'a politician'],
    civil_society: ['i civilsamhället', 'civilsamhälle', 'civilsamhället', 'civil society', 'in civil society'],
    researchers: ['forskare', 'researcher', 'researchers', 'a researcher'],
    unions: ['i facket', 'facket', 'fack', 'union', 'unions', 'in a union'],
    young_people: ['barn eller ung', 'barn och unga', 'young people', 'young', 'child or young person'],
    guardians: ['vårdnadshavare', 'guardian', 'guardians', 'a guardian'],
  },
  language: { sv: ['svenska', 'swedish'], en: ['engelska', 'english'] },
  level: {
    everyone: ['för alla', 'alla', 'for everyone'],
    introductory: ['grundläggande', 'grund', 'introduktion'],
    advanced: ['fördjupning', 'fördjupad', 'avancerad'],
  },
  equipment: {
    projector: ['projektor'],
    sound: ['ljud'],
    microphones: ['mikrofoner', 'mikrofon', 'microphone'],
    hearing_loop: ['hörslinga', 'hearing loop'],
    whiteboard: ['skrivtavla', 'whiteboard'],
    streaming: ['direktsändning', 'livestream'],
    movable_chairs: ['flyttbara stolar', 'movable chairs'],
  },
} as const;

type Values = typeof values;

/** Words as they are compared: case, spaces and punctuation at the ends do not count. */
export function wordKey(text: string): string {
  return cleanLine(text)
    .toLocaleLowerCase('sv')
    .replace(/^[\s.:*]+|[\s.:*]+$/g, '');
}

/** Which column a head means; null for one that we do not know. */
export function columnOf(head: string): ColumnKey | null {
  const word = wordKey(head);
  return columns.find((column) => columnWords[column].some((name) => wordKey(name) === word)) ?? null;
}

/** The value that a word means, in either language; null for an unknown word. */
export function meaningOf<K extends keyof Values>(kind: K, word: string): keyof Values[K] | null {
  const key = wordKey(word);
  const found = Object.entries(values[kind]).find(
    ([value, words]) => value === key || (words as readonly string[]).includes(key),
  );
  return (found?.[0] as keyof Values[K] | undefined) ?? null;
}
