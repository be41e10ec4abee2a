import 'server-only';
import { notFound } from 'next/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { loadOrganiserConsultation } from './loaders';
import { getConsultationSettings, getReached, listAgenda, listQuestions } from './settings-queries';

type Part = 'settings' | 'agenda' | 'questions';

/** The settings of a consultation for whoever may change them; others as at every page of it. */
async function loadPart(locale: Locale, slug: string, part: Part) {
  const here = { pathname: `/organiser/consultations/[slug]/${part}`, params: { slug } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'editConsultations', here);
  // Gone between two queries: as an unknown one.
  return (await getConsultationSettings(consultation.id)) ?? notFound();
}

/** The settings, with how far the consultation has come. */
export async function loadConsultationSettings(locale: Locale, slug: string) {
  const settings = await loadPart(locale, slug, 'settings');
  return { settings, reached: await getReached(settings.id) };
}

/** The agenda in the order of time. */
export async function loadConsultationAgenda(locale: Locale, slug: string) {
  const settings = await loadPart(locale, slug, 'agenda');
  return { settings, agenda: await listAgenda(settings.id) };
}

/** The questions in their order. */
export async function loadConsultationQuestions(locale: Locale, slug: string) {
  const settings = await loadPart(locale, slug, 'questions');
  return { settings, questions: await listQuestions(settings.id) };
}
