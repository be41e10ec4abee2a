import { expect, it } from 'vitest';
import { reportBarrier } from '@/features/accessibility/commands';
import { testDb } from '../../setup/database';

const { db } = testDb();

it('keeps the report, and an audit row without its words', async () => {
  const text = 'Knappen läses inte upp';
  const { id } = await reportBarrier({ text, page: null, email: 'a@example.se' }, { kind: 'public' }, 'r1');
  expect(await db.barrierReport.findUniqueOrThrow({ where: { id } })).toMatchObject({
    text,
    page: null,
    email: 'a@example.se',
  });
  const audit = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id } });
  expect(audit).toMatchObject({ action: 'barrier.reported', actorKind: 'public', requestId: 'r1' });
  expect(JSON.stringify(audit.data)).not.toContain('Knappen');
});
