import type { getTranslations } from 'next-intl/server';
import { personText } from '@/features/programme/export-rules';
import type { ExportSlot, ProgrammeExport } from '@/features/programme/export-types';
import type { ProgrammePerson } from '@/features/programme/types';
import { markdownText } from '@/lib/markdown';
import { type PdfWriter, taggedPdf } from '@/lib/pdf';
import { formatDate, formatTimeRange, type Locale } from '@/lib/time';

type Words = Awaited<ReturnType<typeof getTranslations<'programme'>>>;

/** The programme to print: the day at a glance, then each time of choosing with its seminars. Two pages for an ordinary day. */
export async function programmePdf(programme: ProgrammeExport, locale: Locale, t: Words): Promise<Buffer> {
  const title = t('title', { city: programme.city });
  const texts = {
    title,
    lang: locale === 'sv' ? 'sv-SE' : 'en-GB',
    author: 'Förbättringsresan',
    footer: (page: number, pages: number) =>
      [title, ...versionText(programme, t), t('export.page', { page, pages })].join(' · '),
  };
  return taggedPdf(texts, (pdf) => {
    pdf.heading(1, title);
    const day = formatDate(programme.startsAt, locale);
    pdf.paragraph(`${day.charAt(0).toLocaleUpperCase(locale)}${day.slice(1)}, ${programme.place}`);
    writeDay(pdf, programme, locale, t);
    for (const slot of programme.slots) if (slot.sessions.length > 0) writeSlot(pdf, slot, locale, t);
  });
}

/** Nothing before the first release. */
const versionText = ({ version }: ProgrammeExport, t: Words) =>
  version === 0 ? [] : [t('export.version', { version })];

function writeDay(pdf: PdfWriter, { slots }: ProgrammeExport, locale: Locale, t: Words): void {
  if (slots.length === 0) {
    pdf.paragraph(t('emptyText'));
    return;
  }
  pdf.heading(2, t('export.day'));
  const columns = [
    { head: t('export.time'), width: 14, bold: true },
    { head: t('export.what'), width: 56 },
    { head: t('export.columns.room'), width: 30 },
  ];
  const rows = slots.map((slot) => [time(slot, locale), whatOf(slot, t), slot.room?.name ?? '']);
  pdf.table(columns, rows);
}

function writeSlot(pdf: PdfWriter, slot: ExportSlot, locale: Locale, t: Words): void {
  pdf.heading(2, `${time(slot, locale)}  ${slot.name.text}`);
  const columns = [
    { head: t('export.columns.room'), width: 15, bold: true },
    { head: t('export.columns.title'), width: 45 },
    { head: t('export.columns.speakers'), width: 40 },
  ];
  const rows = slot.sessions.map(({ room, title, people, level, language }) => [
    room.name,
    [title.text, ...remarks({ level, language }, t)].join(' · '),
    namesOf(people, t),
  ]);
  pdf.table(columns, rows);
}

/** What a reader must know that is not as usual: the level, the language. */
function remarks({ level, language }: { level: 'everyone' | 'introductory' | 'advanced'; language: string }, t: Words) {
  return [
    ...(level === 'everyone' ? [] : [t(`level.${level}`)]),
    ...(language === 'sv' ? [] : [t(`language.${language === 'en' ? 'en' : 'other'}`)]),
  ];
}

function whatOf(slot: ExportSlot, t: Words): string {
  const { name, kind, sessions, description, people } = slot;
  if (kind === 'seminars') return t('chooseAmong', { name: name.text, count: sessions.length });
  const text = description ? markdownText(description.text) : '';
  return [name.text, namesOf(people, t), text].filter(Boolean).join('. ');
}

function namesOf(people: readonly ProgrammePerson[], t: Words): string {
  return people
    .map((person) => `${personText(person)}${person.kind === 'speaker' ? '' : ` (${t(`kind.${person.kind}`)})`}`)
    .join('; ');
}

const time = ({ startsAt, endsAt }: ExportSlot, locale: Locale) => formatTimeRange(startsAt, endsAt, locale);
