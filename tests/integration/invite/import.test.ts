import { beforeEach, describe, expect, it } from 'vitest';
import { applyInvitationImport, planHash, storeInvitationImport } from '@/features/invitation/import-commands';
import { getInvitationImport, listKnownOrganisations } from '@/features/invitation/import-queries';
import { mostRows, planImport, rowsOf } from '@/features/invitation/import-rules';
import { templateRows } from '@/features/invitation/import-word-rules';
import { readSpreadsheet } from '@/lib/files/spreadsheet';
import { invitedOrganisation, type OpenConsultation, openConsultation } from '../../factories/consultation';
import { type Person, personWith } from '../../factories/people';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
let consultation: OpenConsultation;
let organiser: Person;
const by = () => ({ actor: organiser.actor, requestId: 'test', now: new Date() });

beforeEach(async () => {
  await emptyDatabase();
  consultation = await openConsultation(db);
  organiser = await personWith(db, ['organiser', null]);
});

/** A file's bytes all the way to a plan, as the route and the page do it. */
async function lookAt(bytes: Uint8Array) {
  const table = await readSpreadsheet(bytes, mostRows);
  if (!table.ok) return expect.fail(table.reason);
  const { rows, unknown } = rowsOf(table.rows);
  const list = { rows, unknown, formulas: table.formulas };
  const { id } = await storeInvitationImport({ consultationId: consultation.id, fileName: 'lista.csv', list }, by());
  const plan = planImport(rows, await listKnownOrganisations(consultation.id, rows));
  return { id, plan, hash: planHash(plan), unknown };
}

const csv = (lines: string[], separator = ';', encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(lines.map((line) => line.replaceAll(';', separator)).join('\r\n'), encoding));

describe('trust 64: a list of the invited', () => {
  it.each([
    ['BOM and ;', csv(['\uFEFFOrganisation;Typ;Roll;E-post', 'Åklagarförbundet;fackförbund;ordförande;a@example.se'])],
    ['commas', csv(['Organisation;Typ;Roll;E-post', 'Åklagarförbundet;fackförbund;ordförande;a@example.se'], ',')],
    [
      'Latin-1',
      csv(['Organisation;Typ;Roll;E-post', 'Åklagarförbundet;fackförbund;ordförande;a@example.se'], ';', 'latin1'),
    ],
  ])('is read with %s, and done once however often it is pressed', async (_what, bytes) => {
    const { id, plan, hash } = await lookAt(bytes);
    expect(plan.errors).toEqual([]);
    expect(plan.rows).toMatchObject([{ organisation: 'Åklagarförbundet', kind: 'union', state: 'newOrganisation' }]);
    const done = await Promise.all([1, 2, 3].map(() => applyInvitationImport(id, hash, by())));
    expect(done.filter(({ ok }) => ok)).toEqual([{ ok: true, invited: 1, organisations: 1 }]);
    expect(done.filter((one) => !one.ok && one.reason === 'alreadyImported')).toHaveLength(2);
    expect(await db.invitedSeat.count()).toBe(1);
  });

  it('says what is wrong by row and column, and does nothing while anything is', async () => {
    const known = await invitedOrganisation(db, consultation);
    const { id, plan, hash, unknown } = await lookAt(
      csv([
        'Organisation;Typ;Roll;Antal platser;E-post;Fax',
        `${known.organisation};;generaldirektör;1;;`,
        `${known.organisation};;chef;1;;`,
        `${known.organisation.toUpperCase()};;chef;1;;`,
        'Ny;;;1;ny@example.se;',
        'Nyare;kyrka;;99;inte en adress;',
        ';myndighet;x;1;a@example.se;',
        'Hemlig 19121212-1212;myndighet;;1;a@example.se;',
        '"=HYPERLINK(""http://x"")";myndighet;;1;b@example.se;',
      ]),
    );
    expect(unknown).toEqual(['Fax']);
    expect(plan.errors.map(({ line, column, key }) => `${line} ${column} ${key}`)).toEqual([
      '4 organisation twice',
      '5 kind kindMissing',
      '6 kind kindUnknown',
      '6 seats seatsWrong',
      '6 email emailWrong',
      '7 organisation missing',
      '8 organisation personnummer',
    ]);
    expect(JSON.stringify(plan.errors)).not.toContain('19121212');
    expect(plan.rows.map(({ state }) => state).slice(0, 2)).toEqual(['exists', 'new']);
    expect(plan.rows.at(-1)).toMatchObject({ hasFormula: true, organisation: '=HYPERLINK("http://x")' });
    expect(await applyInvitationImport(id, hash, by())).toEqual({ ok: false, reason: 'hasErrors' });
    expect(await db.invitation.count()).toBe(1);
  });

  it('does what was shown or nothing: a list that would now do something else is shown anew', async () => {
    const { id, hash } = await lookAt(csv(['Organisation;Typ;E-post', 'Ny;myndighet;a@example.se']));
    await db.organisation.create({ data: { kind: 'union', name: 'Ny', nameShort: 'Ny' } });
    expect(await applyInvitationImport(id, hash, by())).toEqual({ ok: false, reason: 'stale' });
    const stranger = await personWith(db, ['organiser', null]);
    expect(await applyInvitationImport(id, hash, { ...by(), actor: stranger.actor })).toMatchObject({
      reason: 'notFound',
    });
    expect(await getInvitationImport(id, stranger.userId)).toBeNull();
    expect(await db.invitation.count()).toBe(0);
  });

  it('takes 2,000 rows in one go within 5 s, and refuses 50,000', async () => {
    const row = (i: number) => `Organisation ${i};myndighet;generaldirektör;2;a${i}@example.se`;
    const rows = Array.from({ length: mostRows }, (_, i) => row(i));
    const started = performance.now();
    const { id, hash } = await lookAt(csv(['Organisation;Typ;Roll;Platser;E-post', ...rows]));
    expect(await applyInvitationImport(id, hash, by())).toEqual({ ok: true, invited: 2_000, organisations: 2_000 });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(await db.invitedSeat.count()).toBe(4_000);
    const many = csv(['Organisation', ...Array.from({ length: 50_000 }, (_, i) => `O${i}`)]);
    expect(await readSpreadsheet(many, mostRows)).toEqual({ ok: false, reason: 'tooManyRows' });
  });

  it.each(['sv', 'en'] as const)('reads its own template in %s', async (locale) => {
    const { rows, unknown } = rowsOf(templateRows(locale));
    const plan = planImport(rows, []);
    expect([unknown, plan.errors.map(({ key }) => key)]).toEqual([[], ['emailMissing']]);
  });
});
