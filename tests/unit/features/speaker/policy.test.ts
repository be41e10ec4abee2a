import { describe, expect, it } from 'vitest';
import {
  canAddSpeakers,
  canEditSpeaker,
  canEditSpeakers,
  canSeeRegister,
  canSeeSpeaker,
  canSeeSpeakers,
  speakerScope,
} from '@/features/speaker/policy';
import type { Actor, Role } from '@/lib/actor';

const person = (role: Role, conferenceId: string | null): Actor => ({
  kind: 'user',
  userId: 'u',
  grants: [{ role, conferenceId }],
});

describe('who may do what with speakers', () => {
  it.each<[Role, boolean, boolean]>([
    ['admin', true, true],
    ['organiser', true, true],
    ['programme', true, true],
    ['reader', true, false],
    ['registration_desk', false, false],
    ['finance', false, false],
    ['care', false, false],
  ])('%s: see %s, edit %s', (role, sees, edits) => {
    const here = person(role, 'a');
    expect([canSeeSpeakers(here, 'a'), canEditSpeakers(here, 'a')]).toEqual([sees, edits]);
    expect([canSeeSpeakers(here, 'b'), canEditSpeakers(here, 'b')]).toEqual([false, false]);
    expect([canSeeRegister(here), canAddSpeakers(here)]).toEqual([sees, edits]);
    expect([canSeeSpeaker(here, ['b', 'a']), canEditSpeaker(here, ['b', 'a'])]).toEqual([sees, edits]);
    expect([canSeeSpeaker(here, ['b']), canEditSpeaker(here, ['b'])]).toEqual([false, false]);
    expect([canSeeSpeaker(here, []), canEditSpeaker(here, [])]).toEqual([sees, edits]);
    expect([canSeeSpeaker(person(role, null), ['b']), canEditSpeaker(person(role, null), ['b'])]).toEqual([
      sees,
      edits,
    ]);
  });

  it.each<Actor>([
    { kind: 'public' },
    { kind: 'system' },
    { kind: 'speaker', speakerId: 's' },
    { kind: 'registrant', registrationId: 'r' },
  ])('$kind: nothing', (actor) => {
    expect([
      canSeeRegister(actor),
      canAddSpeakers(actor),
      canSeeSpeaker(actor, []),
      canEditSpeaker(actor, ['a']),
    ]).toEqual([false, false, false, false]);
    expect(speakerScope(actor)).toEqual({ kind: 'only', conferenceIds: [] });
  });

  it('the register reads the conferences where the right is held', () => {
    expect(speakerScope(person('programme', null))).toEqual({ kind: 'all' });
    expect(
      speakerScope({
        kind: 'user',
        userId: 'u',
        grants: [
          { role: 'reader', conferenceId: 'a' },
          { role: 'care', conferenceId: 'b' },
        ],
      }),
    ).toEqual({ kind: 'only', conferenceIds: ['a'] });
  });
});
