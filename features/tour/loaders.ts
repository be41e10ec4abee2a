import 'server-only';
import { listVenueOptions } from '@/features/venue/queries';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { mayInSeries } from '@/lib/rights';
import { listCopyReports, listCopySources } from './copy-queries';
import { proposedDay } from './copy-rules';
import { canCreateTour, canEditSettings, canEditTour, tourScope } from './policy';
import { getTour, getTourOfConference, listHosts, listPeople, listToursOf } from './queries';
import { getSettings } from './settings-queries';
import { uniqueLabels } from './settings-rules';
import type { Choices, ProposedCity } from './types';

/** The tours that the actor has a role in. */
export async function loadTours(actor: Actor) {
  const tours = await listToursOf(tourScope(actor));
  return {
    tours: tours.map((tour) => ({ ...tour, mayOpen: mayInSeries(actor, 'seeConference', tour.id) })),
    canCreate: canCreateTour(actor),
  };
}

/** For the page of a new tour: only for whoever may make one. */
export async function loadNewTour(actor: Actor): Promise<void> {
  if (!canCreateTour(actor)) await denyAccess({ actor, subjectType: 'series', subjectId: 'new' });
}

/** A tour with its line; 404 for an unknown or foreign one. */
export async function loadTour(actor: Actor, slug: string) {
  const tour = await getTour(slug);
  if (!tour || !mayInSeries(actor, 'seeConference', tour.id))
    return denyAccess({ actor, subjectType: 'series', subjectId: slug });
  return {
    tour,
    canEdit: canEditTour(actor, tour.id),
    canCopy: canCreateTour(actor),
    canSeeSeminars: mayInSeries(actor, 'seeProgrammeWork', tour.id),
  };
}

/** What the copies on a tour told when they were made, in the order of the line. */
export async function loadCopyReports(stops: readonly { id: string }[]) {
  const reports = await listCopyReports(stops.map(({ id }) => id));
  return stops.flatMap(({ id }) => reports.find(({ conferenceId }) => conferenceId === id) ?? []);
}

/** Venues, hosts and people to choose among. */
export async function loadChoices(): Promise<Choices> {
  const [venues, hosts, people] = await Promise.all([listVenueOptions(), listHosts(), listPeople()]);
  return {
    venues: venues.map(({ id, name, city }) => ({ id, label: `${name}, ${city}` })),
    hosts: new Map(hosts.map(({ id, name }) => [id, name])),
    people: uniqueLabels(people.map(({ organisation, ...person }) => ({ ...person, detail: organisation }))),
  };
}

/** For the page of a new conference. */
export async function loadNewConference(actor: Actor, slug: string) {
  const tour = await getTour(slug);
  if (!tour || !canEditTour(actor, tour.id)) return denyAccess({ actor, subjectType: 'series', subjectId: slug });
  return { tour, choices: await loadChoices() };
}

type Source = Awaited<ReturnType<typeof listCopySources>>[number];

function proposed(source: Source, choices: Choices, now: Date): ProposedCity {
  const moderators = source.programmeRoles.filter(({ kind, seminarId }) => kind === 'moderator' && seminarId === null);
  return {
    sourceId: source.id,
    city: source.city,
    day: source.startsAt ? proposedDay(source.startsAt, now) : '',
    venueId: source.venueId ?? '',
    host: source.hostOrganisation?.name ?? '',
    moderators: moderators.flatMap(({ speakerId }) => choices.people.get(speakerId) ?? []),
    hasDay: source.startsAt !== null,
  };
}

/** A tour to be copied, each city with its proposed day and its people filled in. */
export async function loadTourCopy(actor: Actor, slug: string, now: Date) {
  const tour = canCreateTour(actor) ? await getTour(slug) : null;
  if (!tour) return denyAccess({ actor, subjectType: 'series', subjectId: slug });
  const [choices, sources] = await Promise.all([loadChoices(), listCopySources({ seriesId: tour.id })]);
  return { tour, choices, cities: sources.map((source) => proposed(source, choices, now)) };
}

/** A conference to be copied to another city of its tour. */
export async function loadConferenceCopy(actor: Actor, slug: string, now: Date) {
  const found = await getTourOfConference(slug);
  if (!found || !canEditTour(actor, found.seriesId))
    return denyAccess({ actor, subjectType: 'conference', subjectId: slug });
  const [choices, sources] = await Promise.all([loadChoices(), listCopySources({ conferenceId: found.id })]);
  const [source] = sources as [Source];
  return { conference: found, choices, proposal: proposed(source, choices, now), locals: source.localSeminars.length };
}

/** A conference's settings with everything there is to choose; 404 for whoever may not change them. */
export async function loadSettings(actor: Actor, { id, slug }: { id: string; slug: string }) {
  const settings = canEditSettings(actor, id) ? await getSettings(id) : null;
  if (!settings) return denyAccess({ actor, subjectType: 'conference', subjectId: slug });
  const tour = await getTour(settings.tour.slug);
  return { settings, choices: await loadChoices(), canCopy: tour !== null && canEditTour(actor, tour.id) };
}
