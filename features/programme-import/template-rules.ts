import type { Locale } from '@/lib/time';
import { type ColumnKey, columns, columnWords } from './word-rules';

type Example = Record<ColumnKey, string>;

const sv: readonly Example[] = [
  {
    key: 'S1',
    titleSv: 'Barnets röst i utredningen',
    titleEn: 'The voice of the child in the investigation',
    abstractSv: 'Hur gör vi när barnet inte vill?\n\n* tre arbetssätt\n* **en** mall att ta med hem',
    abstractEn: '',
    theme: 'Delaktighet och medskapande',
    audiences: 'Socialsekreterare, Chef',
    language: 'Svenska',
    level: 'Grundläggande',
    speakers: 'Anna Exempel, Exempelkommunen; Bo Exempel',
    hosts: '',
    moderators: '',
    equipment: 'Projektor, Hörslinga',
    minParticipants: '8',
    maxParticipants: '40',
    startsAt: '10.15',
    room: 'Sal 1',
    seats: '40',
  },
  {
    key: 'S2',
    titleSv: 'Stanna kvar: villkor som håller',
    titleEn: '',
    abstractSv: 'En rad räcker. En tom ruta ändrar ingenting.',
    abstractEn: '',
    theme: 'Goda villkor för medarbetare och ledare',
    audiences: 'Chef, Politiker',
    language: 'Svenska',
    level: 'För alla',
    speakers: '',
    hosts: '',
    moderators: '',
    equipment: '',
    minParticipants: '',
    maxParticipants: '',
    startsAt: '',
    room: '',
    seats: '',
  },
];

const en: readonly Example[] = sv.map((row, i) => ({
  ...row,
  theme: i === 0 ? 'Participation and co-creation' : 'Good conditions for staff and leaders',
  audiences: i === 0 ? 'Social worker, Manager' : 'Manager, Politician',
  language: 'Swedish',
  level: i === 0 ? 'Introductory' : 'For everyone',
  equipment: i === 0 ? 'Projector, Hearing loop' : '',
}));

/** The template of a programme's file: its heads in a language, and two rows that show how cells are written. */
export function templateRows(locale: Locale): string[][] {
  const heads = columns.map((column) => columnWords[column][locale === 'sv' ? 0 : 1]);
  const examples = (locale === 'sv' ? sv : en).map((row) => columns.map((column) => row[column]));
  return [heads, ...examples];
}
