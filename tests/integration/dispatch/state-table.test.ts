import { expect, it } from 'vitest';
import { draftDispatch } from '@/features/dispatch/commands';
import { dispatchTransitions } from '@/features/dispatch/rules';
import { db, inTransaction, pool } from '@/lib/db';
import { openConsultation } from '../../factories/consultation';
import { pairs, stateChanges } from '../../factories/state-table';
import { emptyDatabase } from '../../setup/database';

it('the table of a dispatch in code and the one in the database are the same', async () => {
  await emptyDatabase();
  const consultation = await openConsultation(db);
  const { id } = await inTransaction((tx) =>
    draftDispatch(tx, {
      consultationId: consultation.id,
      kind: 'message',
      actor: { kind: 'system' },
      requestId: 'test',
    }),
  );
  const mayChange = stateChanges(pool);
  for (const [from, to, expected] of pairs(dispatchTransitions)) {
    const extra = (state: string) => (state === 'released' ? ', released_at = now()' : '');
    expect([from, to, await mayChange('consultation_dispatch', id, from, to, extra)]).toEqual([from, to, expected]);
  }
});
