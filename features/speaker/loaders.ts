import 'server-only';
import { renderMail } from '@/emails/render-mail';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/time';
import { getBoardPlace, getConferenceFacts, listAppearances, listBoard } from './board-queries';
import { type BoardView, boardViewFrom, countByFilter, isUnder } from './board-rules';
import { speakerMailPayload } from './mail-rules';
import { getConferenceSpeaker } from './page-queries';
import {
  canAddSpeakers,
  canEditSpeaker,
  canEditSpeakers,
  canSeeRegister,
  canSeeSpeaker,
  canSeeSpeakers,
  speakerScope,
} from './policy';
import { getSpeakerConferences, getSpeakerDetail, listSpeakerPlaces } from './queries';
import { countSpeakers, listSpeakers } from './register-queries';
import { pageSize, registerViewFrom } from './register-rules';
import { isToday, lacksOf, type MailObstacle, mailObstacle, readinessOf } from './rules';

type Query = Record<string, string | string[] | undefined>;
type Opened = { actor: Actor; conference: ConferenceOfMenu };
/** What the organisers' frame knows of a conference. */
type ConferenceOfMenu = { id: string; slug: string; city: string; startsAt: Date | null };

/** A page of the register as the address says. Two queries, however many there are. */
export async function loadRegister(actor: Actor, query: Query) {
  if (!canSeeRegister(actor)) return denyAccess({ actor, subjectType: 'speakers', subjectId: 'register' });
  const scope = speakerScope(actor);
  const asked = registerViewFrom(query);
  const count = await countSpeakers(scope, asked);
  const pageCount = Math.max(1, Math.ceil(count / pageSize));
  const view = { ...asked, page: Math.min(asked.page, pageCount) };
  return { view, count, pageCount, rows: await listSpeakers(scope, view), canAdd: canAddSpeakers(actor) };
}

/** The empty form of a new speaker, for who may add one. */
export async function loadNewSpeaker(actor: Actor): Promise<void> {
  if (!canAddSpeakers(actor)) await denyAccess({ actor, subjectType: 'speakers', subjectId: 'new' });
}

/** One speaker of the register; 404 and a row in the audit log for a foreign or unknown one. */
export async function loadSpeaker(actor: Actor, id: string) {
  const conferences = await getSpeakerConferences(id);
  const speaker = conferences && canSeeSpeaker(actor, conferences) ? await getSpeakerDetail(id) : null;
  if (!speaker || !conferences) return denyAccess({ actor, subjectType: 'speaker', subjectId: id });
  const places = await listSpeakerPlaces(id);
  return {
    speaker,
    places: places.map((place) => ({ ...place, isOpen: canSeeSpeakers(actor, place.conferenceId) })),
    canEdit: canEditSpeaker(actor, conferences),
  };
}

/** The board of a conference: everybody on its programme, what they lack, and what the address has chosen. */
export async function loadBoard({ actor, conference }: Opened, query: Query, now: Date, locale: Locale) {
  if (!canSeeSpeakers(actor, conference.id))
    return denyAccess({ actor, subjectType: 'speakers', subjectId: conference.id });
  const view = boardViewFrom(query);
  const all = (await listBoard(conference.id)).map((row) => ({
    ...readinessOf(row),
    lacks: lacksOf(readinessOf(row)),
  }));
  const canEdit = canEditSpeakers(actor, conference.id);
  return {
    view,
    canEdit,
    counts: countByFilter(all),
    confirmed: all.filter(({ state }) => state === 'confirmed').length,
    rows: all.filter((row) => isUnder(view.show, row)),
    review: view.review && canEdit ? await reviewOf(view, all, conference, now, locale) : null,
  };
}

type ReadyRow = ReturnType<typeof readinessOf>;

/** The second look: who gets the mail, who does not and why, and the mail as the first of them gets it. */
async function reviewOf(
  view: BoardView,
  rows: readonly ReadyRow[],
  conference: ConferenceOfMenu,
  now: Date,
  locale: Locale,
) {
  const wish = view.review as NonNullable<BoardView['review']>;
  const chosen = rows.filter(({ speakerId }) => view.chosen.includes(speakerId));
  const judged = chosen.map((row) => ({
    row,
    obstacle: mailObstacle(wish, { ...row, remindedToday: isToday(row.remindedAt, now) }),
  }));
  const recipients = judged.filter(({ obstacle }) => obstacle === null).map(({ row }) => row);
  const passedOver = judged.flatMap(({ row, obstacle }) =>
    obstacle ? [{ name: row.name, speakerId: row.speakerId, obstacle: obstacle satisfies MailObstacle }] : [],
  );
  const [first] = recipients;
  return {
    wish,
    recipients,
    passedOver,
    mail: first ? await previewFor(wish, first, conference.id, now, locale) : null,
  };
}

async function previewFor(wish: 'invite' | 'remind', row: ReadyRow, conferenceId: string, now: Date, locale: Locale) {
  const payload = speakerMailPayload(
    {
      name: row.name,
      conference: await getConferenceFacts(conferenceId),
      appearances: await listAppearances(conferenceId, row.speakerId),
      missing: wish === 'remind' ? lacksOf(row) : [],
      isRenewed: false,
    },
    locale,
  );
  const template = wish === 'remind' ? 'speaker-reminder' : 'speaker-invitation';
  // The link is made when the mail is promised; here stands what it will look like.
  const url = `${env.APP_URL}/talarsida/…`;
  const frame = { locale, toEmail: '', from: env.MAIL_FROM, writtenAt: now };
  const { subject, text } = await renderMail(template, { ...payload, url }, frame);
  return { name: row.name, subject, text };
}

/** One speaker at one conference; `page` null where nobody has been asked yet. */
export async function loadConferenceSpeaker({ actor, conference }: Opened, speakerId: string) {
  const place = canSeeSpeakers(actor, conference.id) ? await getBoardPlace(conference.id, speakerId) : null;
  const speaker = place ? await getSpeakerDetail(speakerId) : null;
  if (!place || !speaker) return denyAccess({ actor, subjectType: 'speaker', subjectId: speakerId });
  const [page, appearances] = await Promise.all([
    getConferenceSpeaker(conference.id, speakerId),
    listAppearances(conference.id, speakerId),
  ]);
  return { speaker, page, appearances, canEdit: canEditSpeakers(actor, conference.id) };
}
