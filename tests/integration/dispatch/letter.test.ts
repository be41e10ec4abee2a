import { beforeEach, expect, it } from 'vitest';
import { letterAnswer } from '@/app/api/organiser/consultations/letter-file';
import { hashOfCode, openByCode, renewCode } from '@/features/dispatch/code-commands';
import { shownCode } from '@/features/dispatch/code-rules';
import { getConsultationFacts } from '@/features/dispatch/facts-queries';
import { getInvitationOfLink, getLetter } from '@/features/dispatch/letter-queries';
import { letterFor } from '@/features/dispatch/letter-rules';
import { hashToken } from '@/lib/crypto';
import { db } from '@/lib/db';
import { invitedOrganisation, openConsultation } from '../../factories/consultation';
import { emptyDatabase } from '../../setup/database';

beforeEach(emptyDatabase);

const context = { actor: { kind: 'system' } as const, requestId: 'test' };

it('trust 36: a code opens its own invitation by a new link, ends with the next and with the invitation, and is kept as a hash', async () => {
  const consultation = await openConsultation(db);
  const invited = await invitedOrganisation(db, consultation);
  const at = { id: invited.id, consultationId: consultation.id };
  const first = (await renewCode(at, context)) ?? '';
  const token = await openByCode(` ${shownCode(first).toLowerCase()} `, 'test');
  const link = await db.accessLink.findUniqueOrThrow({ where: { tokenHash: hashToken(token ?? '') } });
  expect(link.invitationId).toBe(invited.id);
  const second = (await renewCode(at, context)) ?? '';
  expect([await openByCode(first, 'test'), await openByCode('AAAAAAAAAAAA', 'test')]).toEqual([null, null]);
  expect(await openByCode(second, 'test')).toMatch(/^[\w-]{43}$/);
  const row = await db.invitation.findUniqueOrThrow({ where: { id: invited.id } });
  expect(row.codeHash).toBe(hashOfCode(second));
  expect(JSON.stringify(await db.auditEvent.findMany({ select: { data: true, subjectId: true } }))).not.toContain(
    second,
  );
  await db.invitation.update({
    where: { id: invited.id },
    data: { state: 'revoked', revokedAt: new Date(), codeHash: null },
  });
  expect(await openByCode(second, 'test')).toBeNull();
  expect(await renewCode(at, context)).toBeNull();
  expect(await getInvitationOfLink(token ?? '')).toBeNull();
});

it('the letter has the mail’s words, the short address and the code, and is a tagged PDF of any length', async () => {
  const consultation = await openConsultation(db, {
    invitationSv: `Välkommen till {{samråd}}, {{roll}}.\n\n${'Ett långt brev. '.repeat(600)}`,
    signatories: { create: [{ position: 0, name: 'Karin Exempelsson', titleSv: 'samordnare' }] },
  });
  const invited = await invitedOrganisation(db, consultation, { addressedName: 'Åsa Exempel' });
  const row = await getLetter(invited.id);
  if (!row) throw new Error('a letter');
  const letter = letterFor(row, await getConsultationFacts(consultation.id), 'ACDEFGHJKMNP', new Date());
  expect(letter.body[0]?.text).toMatch(/^Välkommen till Samråd \w+, generaldirektör\.$/);
  expect(letter.answer[0]).toMatch(/^Svara på localhost:\d+\/inbjudan med koden ACDE-FGHJ-KMNP\./);
  expect(letter.address).toEqual([invited.organisation, 'Åsa Exempel']);
  expect(letter.signatories).toEqual(['Karin Exempelsson, samordnare']);
  const answer = await letterAnswer(row, 'ACDEFGHJKMNP');
  const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  expect(pdf).toMatch(/^%PDF-1\.7/);
  expect(pdf).toMatch(/\/MarkInfo[\s\S]*\/StructTreeRoot|\/StructTreeRoot[\s\S]*\/MarkInfo/);
  expect(pdf).toContain('/Lang (sv)');
  expect((pdf.match(/\/Type \/Page\b(?!s)/g) ?? []).length).toBeGreaterThan(1);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});
