import { createHash, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addParagraph, moveParagraph, removeParagraph, saveParagraph } from '@/features/record/commands';
import { answerComment, leaveComment } from '@/features/record/comment-commands';
import { getRecord, getRecordForInvitation, getRecordVersion, listComments } from '@/features/record/queries';
import { recordTransitions } from '@/features/record/rules';
import { adjustRecord, closeComments, sendForComments, startRecord } from '@/features/record/state-commands';
import { fromStockholm } from '@/lib/time';
import { invitedOrganisation, openConsultation, representativeOf, submittedCard } from '../../factories/consultation';
import { pairs, stateChanges } from '../../factories/state-table';
import { testDb } from '../../setup/database';

const { db, pool } = testDb();
const organiser = {
  kind: 'user' as const,
  userId: randomUUID(),
  grants: [{ role: 'organiser' as const, conferenceId: null }],
};
const context = { actor: organiser, requestId: 'test' };
const later = () => new Date(Date.now() + 7 * 86_400_000);

let at: { id: string; consultationId: string };
let invited: Awaited<ReturnType<typeof invitedOrganisation>>;
let person: Awaited<ReturnType<typeof representativeOf>>;

beforeEach(async () => {
  const consultation = await openConsultation(db);
  invited = await invitedOrganisation(db, consultation);
  person = await representativeOf(db, invited, { seatId: invited.seatIds[0] });
  await submittedCard(db, consultation, invited, { problem: 'Barn får vänta' });
  await submittedCard(db, consultation, invited, { problem: 'HEMLIGT-KANARIE' }).then(({ id }) =>
    pool.query(`ALTER TABLE input_card_version DISABLE TRIGGER USER`).then(async () => {
      await pool.query(
        `UPDATE input_card_version SET content = content || '{"mayBeSecret": true}' || '{"problem": "HEMLIGT-KANARIE"}' WHERE card_id = $1`,
        [id],
      );
      await pool.query(`ALTER TABLE input_card_version ENABLE TRIGGER USER`);
    }),
  );
  at = { id: await startRecord(consultation.id, context), consultationId: consultation.id };
});

const record = async () => {
  const found = await getRecord(at.consultationId);
  if (!found) throw new Error('no record');
  return found;
};
const first = async () => (await record()).paragraphs[0] as Awaited<ReturnType<typeof record>>['paragraphs'][number];
const comment = async (text = 'Det saknas något', formKey: string = randomUUID()) =>
  leaveComment(
    at,
    {
      paragraphId: (await first()).id,
      invitationId: invited.id,
      representativeId: person.id,
      byName: 'Ombud',
      text,
      formKey,
    },
    { actor: { kind: 'representative', representativeId: person.id }, requestId: 'test' },
  );
const send = async (commentsBy = later()) =>
  sendForComments(at, { version: (await record()).version, commentsBy }, context);

describe('writing', () => {
  it('begins once, with what came in and nothing that may be secret', async () => {
    expect(await startRecord(at.consultationId, context)).toBe(at.id);
    const text = JSON.stringify((await record()).paragraphs);
    expect(text).toContain('Problem 1');
    expect(text).not.toContain('HEMLIGT-KANARIE');
  });

  it('trust 84: of twenty who save the same paragraph one wins, and the others are shown what it says', async () => {
    const paragraph = await first();
    const saves = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        saveParagraph(at, { ...paragraph, overTheirs: false }, { heading: 'H', text: `text ${i}` }, context),
      ),
    );
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    const { text } = await first();
    for (const saved of saves)
      if (!saved.ok) expect(saved).toEqual({ ok: false, reason: 'theirs', theirs: { heading: 'H', text } });
    const over = await saveParagraph(at, { ...paragraph, overTheirs: true }, { heading: 'H', text: 'båda' }, context);
    expect([over.ok, (await first()).text]).toEqual([true, 'båda']);
  });

  it('adds, moves and removes without losing any', async () => {
    await addParagraph(at, null, context);
    await addParagraph(at, (await first()).id, context);
    const ids = (await record()).paragraphs.map(({ id }) => id);
    await moveParagraph(at, ids[2] as string, 'up', context);
    await moveParagraph(at, ids[0] as string, 'up', context);
    expect((await record()).paragraphs.map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]]);
    const [one] = (await record()).paragraphs;
    expect(await removeParagraph(at, { id: one?.id as string, version: 1 }, context)).toEqual({ ok: true });
    expect((await record()).paragraphs.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  });
});

describe('comments', () => {
  it('keeps what was sent out as a version with its hash, and drafts the mail for a person to release', async () => {
    expect(await send()).toEqual({ ok: true, number: 1 });
    const version = await getRecordVersion(at.consultationId);
    expect(version?.sha256).toBe(
      createHash('sha256')
        .update(version?.canonical ?? '')
        .digest('hex'),
    );
    const [dispatch] = await db.consultationDispatch.findMany({ where: { consultationId: at.consultationId } });
    expect([dispatch?.kind, dispatch?.state]).toEqual(['record', 'draft']);
    expect(await db.outboxMail.count({ where: { consultationMail: { consultationId: at.consultationId } } })).toBe(0);
    const paragraph = await first();
    const saved = await saveParagraph(at, { ...paragraph, overTheirs: true }, { heading: '', text: 'x' }, context);
    expect(saved).toEqual({ ok: false, reason: 'locked' });
  });

  it('takes the same form once, also ten times at once', async () => {
    await send();
    const key = randomUUID();
    const left = await Promise.all(Array.from({ length: 10 }, () => comment('En gång', key)));
    expect(left.every(({ ok }) => ok)).toBe(true);
    expect((await getRecordForInvitation(at.consultationId, invited.id))?.comments).toHaveLength(1);
  });

  it('trust 65: takes none after 23.59 in Sweden by the clock of the database, nor from a revoked invitation', async () => {
    const lastMinute = fromStockholm('2031-03-03T23:59') as Date;
    expect(lastMinute.toISOString()).toBe('2031-03-03T22:59:00.000Z');
    await send(lastMinute);
    expect((await comment()).ok).toBe(true);
    await pool.query(`UPDATE meeting_record SET comments_by = clock_timestamp() WHERE id = $1`, [at.id]);
    expect(await comment()).toEqual({ ok: false, reason: 'closed' });
    await pool.query(`UPDATE meeting_record SET comments_by = now() + interval '1 day' WHERE id = $1`, [at.id]);
    await db.invitation.update({ where: { id: invited.id }, data: { state: 'revoked', revokedAt: new Date() } });
    expect(await comment()).toEqual({ ok: false, reason: 'closed' });
  });

  it('trust 43: shows nobody the comments of another organisation', async () => {
    await send();
    await comment();
    const other = await invitedOrganisation(db, { id: at.consultationId });
    expect((await getRecordForInvitation(at.consultationId, other.id))?.comments).toEqual([]);
    const elsewhere = await openConsultation(db);
    expect(await getRecordForInvitation(elsewhere.id, invited.id)).toBeNull();
  });
});

describe('adjusting', () => {
  it('waits for every comment to be answered, and then nothing changes any more', async () => {
    await send();
    await comment();
    await closeComments(at, (await record()).version, context);
    const adjust = async () =>
      adjustRecord(at, { version: (await record()).version, adjustedBy: 'Samira, samordnare' }, context);
    expect(await adjust()).toEqual({ ok: false, reason: 'unanswered' });
    const [row] = await listComments(at.id, true);
    const answer = { outcome: 'followed' as const, answer: 'Det är tillagt.' };
    expect(
      await answerComment(at, { id: row?.id as string, version: row?.version as number }, answer, context),
    ).toEqual({ ok: true });
    expect(await adjust()).toEqual({ ok: true, number: 2 });
    expect((await getRecordVersion(at.consultationId))?.document.adjustedBy).toBe('Samira, samordnare');
    for (const sql of [
      `UPDATE record_paragraph SET text = 'x' WHERE record_id = $1`,
      `DELETE FROM record_paragraph WHERE record_id = $1`,
      `UPDATE record_version SET document = '{}' WHERE record_id = $1`,
    ])
      await expect(pool.query(sql, [at.id])).rejects.toThrow();
    expect(await answerComment(at, { id: row?.id as string, version: 2 }, answer, context)).toEqual({
      ok: false,
      reason: 'locked',
    });
  });

  it('never passes over a comment that comes as it is adjusted', async () => {
    await send();
    const { version } = await record();
    const [left, closed] = await Promise.all([comment(), closeComments(at, version, context)]);
    expect(closed.ok).toBe(true);
    const adjusted = await adjustRecord(at, { version: version + 1, adjustedBy: 'S' }, context);
    expect(adjusted.ok).toBe(!left.ok);
  });
});

it.each(pairs(recordTransitions))('record %s → %s: %s', async (from, to, allowed) => {
  const extra = (state: string) => `, comments_by = now(), adjusted_at = ${state === 'adjusted' ? 'now()' : 'NULL'}`;
  expect(await stateChanges(pool)('meeting_record', at.id, from, to, extra)).toBe(allowed);
});
