import * as organiserConference from '@/features/conference/organiser-queries';
import * as conference from '@/features/conference/queries';
import { getSeats, listSeats } from '@/features/conference/seats-queries';
import { getHealth } from '@/features/health/queries';
import { claimMails, listUnfrozenMails } from '@/features/mail/claim-commands';
import * as mail from '@/features/mail/queries';
import { listSlots } from '@/features/programme/queries';
import * as seminar from '@/features/programme/seminar-queries';
import * as speaker from '@/features/programme/speaker-queries';
import { listChoiceSlots } from '@/features/registration/export-queries';
import { getRegistrationDetail } from '@/features/registration/organiser-detail-queries';
import * as organiser from '@/features/registration/organiser-queries';
import { viewFromQuery } from '@/features/registration/organiser-rules';
import { listRegistrationsOf } from '@/features/registration/own-queries';
import * as registration from '@/features/registration/queries';
import type { QueryBudgets } from './types';

const now = new Date();
const page = viewFromQuery({ q: 'person', sort: 'name' });

export const area: QueryBudgets = {
  budgets: {
    listTours: [3, () => conference.listTours('sv', now)],
    getConference: [9, ({ slug }) => conference.getConference(slug, 'sv', now)],
    getSeats: [2, ({ slug }) => getSeats(slug)],
    listSeats: [1, () => listSeats()],
    listPublicSlugs: [1, () => conference.listPublicSlugs()],
    listConferenceFigures: [1, () => organiserConference.listConferenceFigures({ kind: 'all' })],
    getConferenceBySlug: [1, ({ slug }) => organiserConference.getConferenceBySlug(slug)],
    getHealth: [1, () => getHealth()],
    countLiveWorkers: [1, () => mail.countLiveWorkers()],
    listDevMails: [1, () => mail.listDevMails(null)],
    getDevMail: [1, ({ devMailId }) => mail.getDevMail(devMailId)],
    listUnfrozenMails: [1, () => listUnfrozenMails(10)],
    claimMails: [1, () => claimMails({ claim: 'test', limit: 10, highestLane: 2 })],
    listSlots: [10, ({ slug }) => listSlots(slug, 'sv')],
    getSeminar: [9, ({ slug, seminarSlug }) => seminar.getSeminar(slug, seminarSlug, 'sv')],
    listSeminarSlugs: [3, () => seminar.listSeminarSlugs()],
    listNamedSeminars: [5, ({ archivedSlug }) => seminar.listNamedSeminars(archivedSlug, 'sv')],
    getSpeaker: [9, ({ speakerSlug }) => speaker.getSpeaker(speakerSlug, 'sv')],
    listSpeakerSlugs: [1, () => speaker.listSpeakerSlugs()],
    listChoiceSlots: [1, ({ conferenceId }) => listChoiceSlots(conferenceId)],
    getRegistrationDetail: [5, (rows) => getRegistrationDetail(rows.conferenceId, rows.registrationId)],
    countRegistrations: [1, ({ conferenceId }) => organiser.countRegistrations(conferenceId, page)],
    listRegistrations: [1, ({ conferenceId }) => organiser.listRegistrations(conferenceId, page)],
    listFilterOptions: [2, ({ conferenceId }) => organiser.listFilterOptions(conferenceId)],
    getConferenceOf: [2, ({ registrationId }) => organiser.getConferenceOf(registrationId)],
    listRegistrationsOf: [5, ({ email }) => listRegistrationsOf(email)],
    getBookableConference: [8, ({ slug }) => registration.getBookableConference(slug)],
    getRecentBookableConference: [8, ({ slug }) => registration.getRecentBookableConference(slug)],
    listBookableConferences: [1, () => registration.listBookableConferences()],
    listOrganisationOptions: [1, () => registration.listOrganisationOptions()],
    getRegistrationByToken: [11, ({ token }) => registration.getRegistrationByToken(token)],
  },
  // Exported beside the queries, but asking nothing themselves.
  noQueries: ['toPerson', 'toText', 'filterSql', 'orderSql'],
  // Reads in batches of 500, and has a test of its own.
  batched: ['readRegistrations'],
};
