import 'server-only';
import { notFound } from 'next/navigation';
import { getConsultationSettings, getReached, listAgenda, listQuestions } from './queries';

/** The settings of a consultation that the page has opened. Gone between two queries: as an unknown one. */
async function settingsOf(id: string) {
  return (await getConsultationSettings(id)) ?? notFound();
}

/** The settings, with how far the consultation has come. */
export async function loadSettings(id: string) {
  return { settings: await settingsOf(id), reached: await getReached(id) };
}

/** The agenda in the order of time. */
export async function loadAgenda(id: string) {
  return { settings: await settingsOf(id), agenda: await listAgenda(id) };
}

/** The questions in their order. */
export async function loadQuestions(id: string) {
  return { settings: await settingsOf(id), questions: await listQuestions(id) };
}
