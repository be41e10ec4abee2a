import 'server-only';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import type { Actor } from '@/lib/actor';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import type { Href } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { getLocalSeminar, listConferenceSeminars } from './local-queries';
import { canEditLocalSeminars, canEditSeminars, canSeeLocalSeminars, canSeeSeminars } from './policy';
import { countSeminars, getMasterSeminar, getSeminarSeries, listSeminars, listSpeakerChoices } from './queries';
import { seminarsPerPage, seminarViewFrom } from './rules';

type Query = Record<string, string | string[] | undefined>;

/** A tour whose seminars the actor may see (or edit); 404 and a row in the audit log for a foreign or unknown one. */
export async function loadSeminarSeries(locale: Locale, slug: string, here: Href, need: 'see' | 'edit' = 'see') {
  const { actor } = await requireSignedIn(locale, here);
  const series = await getSeminarSeries(slug);
  const allowed = series && (need === 'edit' ? canEditSeminars : canSeeSeminars)(actor, series.id);
  if (!series || !allowed) return denyAccess({ actor, subjectType: 'series', subjectId: slug });
  return { actor, series, canEdit: canEditSeminars(actor, series.id) };
}

/** A page of a tour's seminars as the address says. */
export async function loadSeminarList(locale: Locale, slug: string, here: Href, query: Query) {
  const opened = await loadSeminarSeries(locale, slug, here);
  const asked = seminarViewFrom(query);
  const count = await countSeminars(opened.series.id, asked);
  const pageCount = Math.max(1, Math.ceil(count / seminarsPerPage));
  const view = { ...asked, page: Math.min(asked.page, pageCount) };
  return { ...opened, view, count, pageCount, rows: await listSeminars(opened.series.id, view) };
}

/** A seminar's master text; 404 for an unknown one. */
export async function loadMasterSeminar(locale: Locale, seriesSlug: string, seminarSlug: string, here: Href) {
  const opened = await loadSeminarSeries(locale, seriesSlug, here);
  const seminar = await getMasterSeminar(opened.series.id, seminarSlug);
  if (!seminar) return denyAccess({ actor: opened.actor, subjectType: 'seminar', subjectId: seminarSlug });
  return { ...opened, seminar, speakers: opened.canEdit ? await listSpeakerChoices() : [] };
}

type Opened = { actor: Actor; conference: { id: string; series: { slug: string } } };

/** The tour of a conference as a link for those who may see its seminars; null for the others. */
async function tourFor({ actor, conference }: Opened): Promise<string | null> {
  const series = await getSeminarSeries(conference.series.slug);
  return series && canSeeSeminars(actor, series.id) ? series.slug : null;
}

/** A conference's seminars as they are worked on. */
export async function loadConferenceSeminars(opened: Opened) {
  const { actor, conference } = opened;
  if (!canSeeLocalSeminars(actor, conference.id))
    return denyAccess({ actor, subjectType: 'seminars', subjectId: conference.id });
  return { rows: await listConferenceSeminars(conference.id), tour: await tourFor(opened) };
}

/** A seminar as one city has it; 404 for an unknown one and for another tour's. */
export async function loadLocalSeminar(opened: Opened, seminarSlug: string) {
  const { actor, conference } = opened;
  const seminar = canSeeLocalSeminars(actor, conference.id) ? await getLocalSeminar(conference.id, seminarSlug) : null;
  if (!seminar) return denyAccess({ actor, subjectType: 'seminar', subjectId: seminarSlug });
  const canEdit = canEditLocalSeminars(actor, conference.id);
  const { document } = await getProgrammeDocument(conference.id);
  return {
    seminar,
    canEdit,
    placed: document.sessions.some(({ seminarId }) => seminarId === seminar.id),
    tour: await tourFor(opened),
    speakers: canEdit ? await listSpeakerChoices() : [],
  };
}
