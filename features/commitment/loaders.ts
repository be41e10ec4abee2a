import 'server-only';
import { renderMail } from '@/emails/render-mail';
import { canEditConsultations } from '@/features/consultation/policy';
import type { ConsultationHead } from '@/features/consultation/types';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/routing';
import { isoDate } from '@/lib/time';
import { readMailFacts } from './mail-commands';
import { commitmentMailPayload, type MailFacts, type MailKind } from './mail-rules';
import {
  countCommitments,
  getAsking,
  getCommitment,
  listCardsToChoose,
  listCommitments,
  listOwners,
  listPeriodCounts,
} from './queries';
import { standingOf } from './rules';
import type { MailPreview } from './types';
import { pageSize, viewFrom } from './view-rules';

/** The consultation that the page has opened for this reader. */
type OpenedConsultation = { actor: Actor; consultation: ConsultationHead };
type Query = Record<string, string | string[] | undefined>;

/** The list as the address says, the switch for asking, and the quarters. */
export async function loadCommitments({ actor, consultation }: OpenedConsultation, query: Query, now: Date) {
  const today = isoDate(now);
  const asked = viewFrom(query);
  const [counts, asking, periods] = await Promise.all([
    countCommitments(consultation.id, asked.search, today),
    getAsking(consultation.id),
    listPeriodCounts(consultation.id),
  ]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const count = asked.standing ? counts[asked.standing] : all;
  const pageCount = Math.max(1, Math.ceil(count / pageSize));
  const view = { ...asked, page: Math.min(asked.page, pageCount) };
  const range = { take: pageSize, skip: (view.page - 1) * pageSize };
  return {
    view,
    counts,
    count,
    pageCount,
    asking,
    periods,
    today,
    rows: await listCommitments(consultation.id, view, today, range),
    canEdit: canEditConsultations(actor),
  };
}

/** What a form of a commitment chooses among. */
export async function loadCommitmentChoices(consultationId: string) {
  const [owners, cards] = await Promise.all([listOwners(consultationId), listCardsToChoose(consultationId)]);
  return { owners, cards };
}

/** One commitment of this consultation, with what its form needs and the mail that could be released now. */
export async function loadCommitment({ actor, consultation }: OpenedConsultation, id: string, now: Date) {
  const commitment = await getCommitment(consultation.id, id);
  if (!commitment) return denyAccess({ actor, subjectType: 'commitment', subjectId: id });
  const canEdit = canEditConsultations(actor);
  const { state, ownerEmail } = commitment;
  const kind = state === 'draft' ? 'proposal' : state === 'accepted' ? 'ask' : null;
  return {
    commitment,
    canEdit,
    today: isoDate(now),
    standing: standingOf(commitment, isoDate(now)),
    choices:
      canEdit && (state === 'draft' || state === 'declined') ? await loadCommitmentChoices(consultation.id) : null,
    preview: canEdit && kind && ownerEmail ? await previewOf(await readMailFacts(db, id), kind, now) : null,
  };
}

/** The mail as its reader gets it; the link is made when it is promised, so here stands what it will look like. */
async function previewOf(facts: MailFacts, kind: MailKind, now: Date): Promise<MailPreview> {
  const { locale } = facts;
  const template = kind === 'proposal' ? 'commitment-proposal' : 'commitment-ask';
  const frame = { locale, toEmail: '', from: env.MAIL_FROM, writtenAt: now };
  const props = { ...commitmentMailPayload(facts, kind), url: `${env.APP_URL}/atagande/…` };
  const { subject, html } = await renderMail(template, props, frame);
  return { locale, subject, html };
}

/** The question that is sent by itself, on an example: what whoever arms it reads first. */
export function loadAskExample({ consultation }: OpenedConsultation, locale: Locale, now: Date): Promise<MailPreview> {
  const isSwedish = locale === 'sv';
  const facts: MailFacts = {
    number: 1,
    ownerName: isSwedish ? 'Namn Namnsson' : 'Name Nameson',
    locale,
    what: isSwedish ? 'Det som organisationen har åtagit sig.' : 'What the organisation has committed to.',
    measure: '',
    dueOn: isoDate(now),
    progress: null,
    organisation: isSwedish ? 'Organisationen' : 'The organisation',
    consultation: {
      title: isSwedish ? consultation.titleSv : consultation.titleEn || consultation.titleSv,
      isMadeUp: consultation.isMadeUp,
      contact: env.CONTACT_EMAIL,
    },
  };
  return previewOf(facts, 'ask', now);
}
