// The working copy of a day: read from the tables until somebody touches it, then a row of its own.
import { beforeAll, describe, expect, it } from 'vitest';
import { putProgrammeDocument } from '@/features/schedule/draft-commands';
import { getProgrammeDocument, getReleasedDocument } from '@/features/schedule/draft-queries';
import { inTransaction } from '@/lib/db';
import { type OpenConference, openConference } from '../../factories/conference';
import { personWith } from '../../factories/people';
import { testDb } from '../../setup/database';

const { db } = testDb();
let here: OpenConference;

beforeAll(async () => {
  here = await openConference(db);
});

describe('the working copy', () => {
  it('says what the tables say until somebody changes it, and leaves the tables alone', async () => {
    const person = await personWith(db, ['programme', here.id]);
    const before = await getProgrammeDocument(here.id);
    expect(before).toMatchObject({ revision: 0, isDraft: false });
    expect(before.document.sessions.map(({ id }) => id).sort()).toEqual(here.sessions.flat().sort());

    const document = { ...before.document, sessions: before.document.sessions.slice(1) };
    const label = { key: 'unplaced', values: { title: { sv: 'Ett', en: 'One' } } } as const;
    const step = { conferenceId: here.id, document, actor: person.actor, label };
    expect(await inTransaction((tx) => putProgrammeDocument(tx, step))).toEqual({ revision: 1 });

    expect(await getProgrammeDocument(here.id)).toEqual({ document, revision: 1, isDraft: true });
    expect(await getReleasedDocument(here.id)).toEqual(before.document);
    const steps = await db.programmeDraftStep.findMany({ where: { conferenceId: here.id } });
    expect(steps).toMatchObject([{ revision: 1, label, before: before.document, actorId: person.userId }]);
  });
});
