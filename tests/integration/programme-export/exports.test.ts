// The exports of a released programme, each read back by something that did not write it.
import Ajv from 'ajv';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { createTranslator } from 'next-intl';
import { beforeEach, describe, expect, it } from 'vitest';
import { programmePdf } from '@/app/api/conferences/[slug]/programme.pdf/programme-pdf';
import { getProgrammeExport } from '@/features/programme/export-queries';
import { eventsOf, frabSchedule, personText, programmeRows } from '@/features/programme/export-rules';
import type { ProgrammeExport } from '@/features/programme/export-types';
import { sessionsCalendar } from '@/lib/calendar';
import { csvRow } from '@/lib/csv';
import messages from '@/messages/sv';
import { type OpenConference, openConference } from '../../factories/conference';
import { frabSchema } from '../../factories/frab-schema';
import { pdfStructure } from '../../factories/pdf-structure';
import { publicProgramme } from '../../factories/public-programme';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
const t = createTranslator({ locale: 'sv', messages, namespace: 'programme' });
const words = {
  theme: (theme: 'participation' | 'conditions') => t(`theme.${theme}`),
  kind: (kind: string) => kind,
  slot: (kind: string) => kind,
  audience: (audience: string) => audience,
  level: (level: 'everyone' | 'introductory' | 'advanced') => t(`level.${level}`),
  language: (language: string) => language,
  noRoom: 'Lokal inte bestämd',
  heads: [],
};
const links = {
  site: 'https://resan.example.se',
  programme: 'https://resan.example.se/konferenser/x/program',
  seminar: (slug: string) => `https://resan.example.se/konferenser/x/program/${slug}`,
};
const evil =
  '<script>alert(1)</script> <svg onload=alert(2)> [klicka](javascript:alert(3)) **fetstil**\n\nBEGIN:VALARM\r\nEND:VEVENT; a, b\\n';

let conference: OpenConference;
beforeEach(async () => {
  await emptyDatabase();
  conference = await publicProgramme(db, 3);
});

async function released(change: Record<string, unknown> = {}): Promise<ProgrammeExport> {
  await db.releasedSeminar.updateMany({ where: { conferenceId: conference.id }, data: change });
  return (await getProgrammeExport(conference.slug, 'sv')) as ProgrammeExport;
}

function calendarOf(programme: ProgrammeExport) {
  const { id, name, place, startsAt, endsAt, updatedAt } = programme;
  return sessionsCalendar({
    host: 'resan.example.se',
    conferenceId: id,
    day: { title: name.text, place, url: links.programme, startsAt, endsAt },
    sessions: eventsOf(programme).map((event) => ({
      id: event.id,
      title: event.title,
      room: event.room,
      speakers: event.people.map(personText),
      about: event.text,
      startsAt: event.slot.startsAt,
      endsAt: event.slot.endsAt,
    })),
    stampedAt: updatedAt,
  });
}

describe('what is exported', () => {
  it('is nothing of a draft, and what was released rather than what is being written', async () => {
    await db.seminar.updateMany({ where: { seriesId: conference.seriesId }, data: { titleSv: 'Utkast' } });
    expect(JSON.stringify(await released())).not.toContain('Utkast');
    const hidden = await openConference(db, { conference: { state: 'draft' } });
    expect(await getProgrammeExport(hidden.slug, 'sv')).toBeNull();
    expect(await getProgrammeExport('finns-inte', 'sv')).toBeNull();
  });

  it('leaves out what a release withdrew', async () => {
    const before = eventsOf(await released()).length;
    const [first] = conference.sessions.flat();
    await db.seminarSession.update({ where: { id: first as string }, data: { withdrawnAt: new Date() } });
    expect(eventsOf(await released())).toHaveLength(before - 1);
  });
});

describe('schedule.json', () => {
  it('has the form of frab and pretalx, with ids that stay', async () => {
    const programme = await released({ abstractSv: evil, level: 'advanced' });
    const schedule = JSON.parse(JSON.stringify(frabSchedule(programme, words, links)));
    const validate = new Ajv({ strict: false, allErrors: true }).compile(frabSchema);
    validate(schedule);
    expect(validate.errors).toBeNull();
    const events = Object.values(schedule.schedule.conference.days[0].rooms).flat() as { id: number; guid: string }[];
    expect(events).toHaveLength(7);
    expect(new Set(events.map(({ id }) => id)).size).toBe(7);
    const again = frabSchedule(await released({ titleSv: 'Ny rubrik' }), words, links);
    const numbers = Object.values(again.schedule.conference.days[0]?.rooms ?? {}).flat() as typeof events;
    expect(numbers.map(({ id, guid }) => [guid, id]).sort()).toEqual(events.map(({ id, guid }) => [guid, id]).sort());
  });
});

describe('the calendar (trust line 54)', () => {
  it('has one event for each session and plenary, whatever is written in them', async () => {
    const programme = await released({ abstractSv: evil, titleSv: `Å\r\nBEGIN:VALARM;,\\ ${'ö'.repeat(120)}` });
    const text = calendarOf(programme);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events).toHaveLength(7);
    expect(calendar.getAllSubcomponents('valarm')).toHaveLength(0);
    expect(events.map(({ uid }) => uid).sort()).toEqual(
      eventsOf(programme)
        .map(({ id }) => `${id}@resan.example.se`)
        .sort(),
    );
    const seminar = events.find(({ summary }) => summary.startsWith('Å')) as ICAL.Event;
    expect(seminar.summary).toBe(`Å BEGIN:VALARM;,\\ ${'ö'.repeat(120)}`);
    expect(seminar.startDate.zone.tzid).toBe('Europe/Stockholm');
    expect(seminar.description).toContain('klicka');
    expect(seminar.description).not.toContain('**');
  });
});

describe('the CSV', () => {
  it('has a row for everything of the day, and no formula', async () => {
    const programme = await released({ titleSv: '=HYPERLINK("http://evil.example")', abstractSv: evil });
    const text = programmeRows(programme, words).map(csvRow).join('');
    const rows = parse(text, { delimiter: ';', relaxColumnCount: false }) as string[][];
    expect(rows).toHaveLength(7);
    expect(rows.every((row) => row.length === 15)).toBe(true);
    expect(rows.filter((row) => row[6] === `'=HYPERLINK("http://evil.example")`)).toHaveLength(6);
    expect(rows.at(-1)?.[1]).toMatch(/^\d\d:\d\d$/);
  });
});

describe('the PDF', () => {
  it('is tagged, named, in its language, with headings and tables that hold the text', async () => {
    const programme = await released({ level: 'advanced' });
    const pdf = await pdfStructure(await programmePdf(programme, 'sv', t));
    expect(pdf.lang).toBe('sv-SE');
    expect(pdf.marked).toBe(true);
    expect(pdf.title).toBe('Program för Luleå');
    expect(pdf.displayTitle).toBe(true);
    expect(pdf.conformance).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.pages).toBeLessThanOrEqual(2);
    expect(pdf.headings).toEqual([
      'Program för Luleå',
      'Dagen',
      expect.stringContaining('Pass 1'),
      expect.stringContaining('Pass 2'),
    ]);
    expect(pdf.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']));
    expect(pdf.text).toContain('Seminarium 1.1 · Fördjupning');
    expect(pdf.text).toContain('Talare');
    expect(pdf.tables).toBe(3);
  });

  it('shows markup and what no font can show as it is, and fetches nothing', async () => {
    const programme = await released({ titleSv: '<img src=https://evil.example/x.png> Łukasz 漢' });
    const pdf = await pdfStructure(await programmePdf(programme, 'sv', t));
    expect(pdf.text).toContain('<img src=https://evil.example/x.png> Łukasz ?');
    expect(pdf.actions).toBe(0);
  });

  it('takes at most 5 s for 400 sessions of which one has a title of 100,000 letters (trust line 63)', async () => {
    const programme = await released();
    const [slot] = programme.slots.filter(({ kind }) => kind === 'seminars');
    const [session] = slot?.sessions ?? [];
    if (!slot || !session) throw new Error('no session');
    const many = Array.from({ length: 400 }, (_, i) => ({
      ...session,
      id: `${i}`,
      title: {
        text: i === 0 ? 'Ö'.repeat(100_000) : `En ganska lång rubrik nummer ${i} om samverkan`,
        lang: 'sv' as const,
      },
    }));
    const began = performance.now();
    const memory = process.memoryUsage().rss;
    const file = await programmePdf({ ...programme, slots: [{ ...slot, sessions: many }] }, 'sv', t);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(256_000_000);
    expect((await pdfStructure(file)).pages).toBeGreaterThan(5);
  });
});
