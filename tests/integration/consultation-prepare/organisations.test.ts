import { beforeEach, describe, expect, it } from 'vitest';
import { createOrganisation, saveOrganisation } from '@/features/organisation/commands';
import { countOrganisations, getOrganisation, listInvitedTo, listOrganisations } from '@/features/organisation/queries';
import { queryOfRegister, registerViewFrom } from '@/features/organisation/rules';
import { newOrganisationSchema, organisationSchema } from '@/features/organisation/schema';
import { invitedOrganisation, openConsultation } from '../../factories/consultation';
import { personWith } from '../../factories/people';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
let by: { actor: Awaited<ReturnType<typeof personWith>>['actor']; requestId: string };

beforeEach(async () => {
  await emptyDatabase();
  by = { actor: (await personWith(db, ['organiser', null])).actor, requestId: 'test' };
});

const facts = { kind: 'agency', nameShort: '', email: '', phone: '', postalAddress: '' };
const contact = (i: number, contactEmail: string, contactId = '') =>
  Object.fromEntries(
    Object.entries({
      contactId,
      contactKind: 'staff',
      contactName: '',
      contactTitle: '',
      contactEmail,
      contactPhone: '',
    }).map(([name, value]) => [`${name}-${i}`, value]),
  );
const make = (name: string, ...rows: Record<string, string>[]) =>
  createOrganisation(newOrganisationSchema.parse(Object.assign({ ...facts, name }, ...rows)), by);
const search = async (q: string) => (await listOrganisations(registerViewFrom({ q }))).map(({ name }) => name);

describe('the register', () => {
  it('adds with contacts; of two with one name at once, one is told; the same address twice is refused', async () => {
    const made = await Promise.all(
      [1, 2].map(() => make('Socialrådet', contact(0, 'stab@example.se'), contact(1, ''))),
    );
    expect(made.map((one) => (one.ok ? 'ok' : one.reason)).sort()).toEqual(['nameTaken', 'ok']);
    expect(await make('Annan', contact(0, 'A@example.se'), contact(1, 'a@example.se'))).toMatchObject({
      problems: [{ field: 'contactEmail-1', reason: 'contactTwice' }],
    });
    expect(await countOrganisations(registerViewFrom({}))).toBe(1);
  });

  it('no personnummer gets in by any field, as organisationsnummer or otherwise', () => {
    for (const field of ['name', 'phone', 'email', 'postalAddress', 'nameShort'])
      expect(newOrganisationSchema.safeParse({ ...facts, name: 'Firma', [field]: '850709-9805' }).success).toBe(false);
    expect(
      newOrganisationSchema.safeParse({ ...facts, name: 'Firma', organisationsnummer: '556036-0793' }).success,
    ).toBe(false);
  });

  it('trust 53: searches words of names, mailboxes and contacts; %, _ and \\ are themselves; filters and pages stand in the address', async () => {
    await db.organisation.createMany({
      data: Array.from({ length: 60 }, (_, i) => ({
        kind: 'municipality' as const,
        name: `Ort ${String(i).padStart(2, '0')}`,
        nameShort: '',
      })),
    });
    await make('Ålands råd 100 %', contact(0, 'vera.stab@example.se'));
    await make("Bo'; drop table organisation--");
    expect(await search('alands')).toEqual(['Ålands råd 100 %']);
    expect(await search('vera')).toEqual(['Ålands råd 100 %']);
    expect(await search('%')).toEqual(['Ålands råd 100 %']);
    expect(await search('_')).toEqual([]);
    expect(await search("'; drop")).toEqual(["Bo'; drop table organisation--"]);
    const second = registerViewFrom({ kind: 'municipality', page: '2' });
    expect((await listOrganisations(second)).map(({ name }) => name)).toHaveLength(10);
    expect(queryOfRegister(second)).toEqual({ kind: 'municipality', page: '2' });
    expect(registerViewFrom({ kind: 'x', page: '-1', q: ['a', 'b'], show: 'y' })).toEqual({
      search: 'a',
      kind: null,
      archived: false,
      page: 1,
    });
  });

  it('saves with compare-and-set, keeps contacts’ ids, refuses another’s contact, and archives without losing what it took part in', async () => {
    const consultation = await openConsultation(db);
    const { organisationId: id } = await invitedOrganisation(db, consultation);
    const other = await make('Annan', contact(0, 'x@example.se'));
    const foreign = other.ok ? ((await getOrganisation(other.id))?.contacts[0]?.id ?? '') : '';
    const save = (version: number, change: Record<string, string>) =>
      saveOrganisation(
        organisationSchema.parse({
          ...facts,
          organisation: id,
          version: String(version),
          name: 'Nya namnet',
          ...change,
        }),
        { id, version, now: new Date(), ...by },
      );
    expect(await save(1, contact(0, 'stab@example.se', foreign))).toMatchObject({ reason: 'problems' });
    const both = await Promise.all([save(1, contact(0, 'stab@example.se')), save(1, contact(0, 'stab@example.se'))]);
    expect(both.map((one) => (one.ok ? 'ok' : one.reason)).sort()).toEqual(['ok', 'stale']);
    const contactId = (await getOrganisation(id))?.contacts[0]?.id ?? '';
    expect(await save(2, { archived: 'on', ...contact(0, 'ny@example.se', contactId) })).toMatchObject({ ok: true });
    expect((await getOrganisation(id))?.contacts).toMatchObject([{ id: contactId, email: 'ny@example.se' }]);
    expect(await search('nya namnet')).toEqual([]);
    expect(await listOrganisations(registerViewFrom({ show: 'archived' }))).toMatchObject([
      { name: 'Nya namnet', invitations: 1, isArchived: true },
    ]);
    expect(await listInvitedTo(id)).toMatchObject([{ slug: consultation.slug, state: 'delivered', lastAnswer: null }]);
    expect(await save(3, { press: 'remove-0', ...contact(0, 'ny@example.se', contactId) })).toMatchObject({ ok: true });
    expect(await getOrganisation(id)).toMatchObject({ archivedAt: null, contacts: [] });
    expect(await db.auditEvent.count({ where: { action: 'organisation.changed', subjectId: id } })).toBe(3);
  });
});
