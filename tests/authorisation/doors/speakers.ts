import { hashToken, newToken } from '@/lib/crypto';
import type { Doors } from '../types';

const register = '/[locale]/organiser/speakers/[id]';
const person = '/[locale]/organiser/conferences/[slug]/speakers/[id]';
const page = '/[locale]/speaker/[token]';
const atConference = { right: 'editSpeakers', at: 'conference' } as const;
const anywhere = { right: 'editSpeakers', at: 'anywhere' } as const;
const seenHere = { right: 'seeSpeakers', at: 'conference' } as const;

const onPerson = (marker: string) => ({ rule: atConference, page: person, marker });
const onRegister = (marker: string) => ({ rule: atConference, page: register, marker });
const byLink = 'holder of the link' as const;

/**
 * Speakers, their files and their own page. `prepare` makes a speaker who is the conference's moderator and has been asked, with a photo, a
 * presentation and a change that waits. A speaker belongs to the conferences where they appear, so their page in the register does too.
 */
export const doors: Doors = {
  pages: {
    '/[locale]/organiser/speakers': { right: 'seeSpeakers', at: 'anywhere' },
    '/[locale]/organiser/speakers/new': anywhere,
    [register]: seenHere,
    '/[locale]/organiser/conferences/[slug]/speakers': seenHere,
    [person]: seenHere,
    [page]: byLink,
  },
  routes: {
    'GET /api/photos/[photo]': 'public',
    'GET /api/speaker/[token]/files/[file]': byLink,
    'GET /api/organiser/speaker-files/[file]': seenHere,
    'POST /api/uploads/speaker/[token]/photo': byLink,
    'POST /api/uploads/speaker/[token]/presentation': byLink,
    'POST /api/uploads/speakers/[id]/photo': atConference,
    'POST /api/uploads/speaker-invitations/[invitation]/presentation': atConference,
  },
  actions: {
    'speaker/actions.ts createSpeakerAction': {
      rule: anywhere,
      page: '/[locale]/organiser/speakers/new',
      marker: 'guardianNote',
    },
    'speaker/actions.ts editSpeakerAction': onRegister('guardianNote'),
    'speaker/actions.ts consentsOnBehalfAction': onRegister('setConsents'),
    'speaker/actions.ts removePhotoAction': onRegister('removePhoto'),
    'speaker/actions.ts decideChangeAction': onRegister('changeId'),
    'speaker/board-actions.ts mailChosenAction': { rule: atConference },
    'speaker/board-actions.ts renewLinkAction': onPerson('renewLink'),
    'speaker/board-actions.ts revokeLinkAction': onPerson('revokeLink'),
    'speaker/board-actions.ts prepareInvitationAction': { rule: atConference },
    'speaker/board-actions.ts answerOnBehalfAction': onPerson('answer'),
    'speaker/board-actions.ts waiveMaterialAction': onPerson('waived'),
    'speaker/board-actions.ts technicalOnBehalfAction': onPerson('technicalNeeds'),
    'speaker/board-actions.ts addAbsenceOnBehalfAction': onPerson('addTime'),
    'speaker/board-actions.ts removeAbsenceOnBehalfAction': onPerson('absenceId'),
    'speaker/board-actions.ts removePresentationAction': onPerson('removePresentation'),
    'speaker/page-actions.ts answerAction': byLink,
    'speaker/page-actions.ts profileAction': byLink,
    'speaker/page-actions.ts removeOwnPhotoAction': byLink,
    'speaker/page-actions.ts removeOwnPresentationAction': byLink,
    'speaker/page-actions.ts addAbsenceAction': byLink,
    'speaker/page-actions.ts removeAbsenceAction': byLink,
    'speaker/page-actions.ts technicalAction': byLink,
    'speaker/page-actions.ts ownNeedsAction': byLink,
    'speaker/page-actions.ts ownConsentsAction': byLink,
  },
  prepare: async (db, here) => {
    const token = newToken();
    const { startsAt } = await db.conference.findUniqueOrThrow({ where: { id: here.id }, select: { startsAt: true } });
    const day = startsAt as Date;
    const email = `talare.${here.slug}@example.se`;
    const speaker = await db.speaker.create({
      data: {
        slug: `moderator-${here.slug}`,
        name: 'Moderator på dagen',
        email,
        emailCanonical: email,
        programmeRoles: { create: { kind: 'moderator', conferenceId: here.id } },
        changes: { create: { wished: { bioSv: 'Något annat' } } },
        files: {
          create: {
            kind: 'photo',
            fileName: 'foto.webp',
            contentType: 'image/webp',
            sizeBytes: 1,
            sha256: '1'.repeat(64),
            shownAt: new Date(),
            parts: { create: { number: 0, bytes: new Uint8Array([0]) } },
          },
        },
        invitations: {
          create: {
            conferenceId: here.id,
            state: 'confirmed',
            tokenHash: hashToken(token),
            sentAt: new Date(),
            absences: { create: { startsAt: day, endsAt: new Date(day.getTime() + 3_600_000) } },
          },
        },
      },
      select: { id: true, invitations: { select: { id: true } } },
    });
    const invitationId = speaker.invitations[0]?.id as string;
    const file = await db.storedFile.create({
      data: {
        kind: 'presentation',
        speakerId: speaker.id,
        invitationId,
        fileName: 'bilder.pdf',
        contentType: 'application/pdf',
        sizeBytes: 9,
        sha256: '0'.repeat(64),
        parts: { create: { number: 0, bytes: new Uint8Array(Buffer.from('%PDF-1.7\n')) } },
      },
      select: { id: true },
    });
    return {
      'speakers.id': speaker.id,
      'speaker-invitations.invitation': invitationId,
      'speaker-files.file': file.id,
      'speaker.token': token,
    };
  },
};
