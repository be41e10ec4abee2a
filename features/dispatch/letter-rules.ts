import { consultationFacts, consultationTexts, subject } from '@/emails/consultation-message';
import type { ConsultationMail } from '@/emails/consultation-props';
import { codeUrl } from '@/emails/links';
import { byName } from '@/emails/placeholder-names';
import { cleanParagraphs } from '@/lib/clean-text';
import { fillMarkdown } from '@/lib/placeholders';
import { formatDate, type Locale } from '@/lib/time';
import { shownCode } from './code-rules';
import { type ConsultationRow, messageFor } from './message-rules';
import type { LetterRow } from './page-types';
import { beginningWords } from './words-rules';

export type LetterBlock = { kind: 'heading' | 'text' | 'strong'; text: string };

/** A letter as blocks in reading order: the same words as in the mail, for paper. */
export type Letter = {
  locale: Locale;
  title: string;
  /** Date and case number. */
  head: string[];
  /** To whom: organisation, person, address. */
  address: string[];
  body: LetterBlock[];
  facts: [label: string, value: string][];
  answer: string[];
  signatories: string[];
  contact: string;
};

/** The letter's own headings and lines. */
export const letterTexts = {
  sv: {
    facts: 'Tid och plats',
    answer: 'Så svarar ni',
    footer: (page: number, pages: number) => `Sida ${page} av ${pages}`,
    date: (day: string) => `Datum: ${day}`,
    withCode: (address: string, code: string) =>
      `Svara på ${address} med koden ${code}. Skriv den med stora eller små bokstäver.`,
    withLink: 'Svara med länken i mejlet med inbjudan, eller hör av er till oss.',
  },
  en: {
    facts: 'Time and place',
    answer: 'How to answer',
    footer: (page: number, pages: number) => `Page ${page} of ${pages}`,
    date: (day: string) => `Date: ${day}`,
    withCode: (address: string, code: string) =>
      `Answer at ${address} with the code ${code}. Capital and small letters are alike.`,
    withLink: 'Answer by the link in the message with the invitation, or contact us.',
  },
} as const;

/** The letter to an invited organisation. @param code the one on this letter, or null for a copy without. */
export function letterFor(row: LetterRow, consultation: ConsultationRow, code: string | null, now: Date): Letter {
  const words = row.words ?? beginningWords('invitation', { sv: row.letterSv, en: row.letterEn });
  const { locale, payload } = messageFor({ ...words, kind: 'invitation' }, row, consultation);
  const mail: ConsultationMail = { ...payload, url: codeUrl(locale) };
  const t = letterTexts[locale];
  const { caseNumber, contact, signatories } = mail.consultation;
  const address = codeUrl(locale).replace(/^https?:\/\//, '');
  const person = [row.addressedName, row.addressedTitle].filter(Boolean).join(', ');
  return {
    locale,
    title: subject(mail),
    head: [
      t.date(formatDate(now, locale)),
      ...(caseNumber ? [`${consultationTexts[locale].caseNumber}: ${caseNumber}`] : []),
    ],
    address: [row.organisation, person, ...cleanParagraphs(row.postalAddress).split('\n')].filter(Boolean),
    body: blocksOf(fillMarkdown(mail.body, byName({ ...mail.values, link: address }))),
    facts: consultationFacts(mail, locale),
    answer: [code ? t.withCode(address, shownCode(code)) : t.withLink],
    signatories: signatories.map(({ name, title }) => [name, title].filter(Boolean).join(', ')),
    contact: contact ? consultationTexts[locale].contact(contact) : '',
  };
}

const block = /<(h[3-6]|li|p|pre)[^>]*>([\s\S]*?)<\/\1>/g;
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** Our own Markdown's HTML as paragraphs of plain text; a link keeps its address in brackets. */
export function blocksOf(html: string): LetterBlock[] {
  return [...html.matchAll(block)].map(([, tag = 'p', inside = '']) => {
    const text = inside
      .replace(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g, (_, href: string, words: string) =>
        href.replace(/^mailto:/, '') === words ? words : `${words} (${href})`,
      )
      .replace(/<br \/>\s*/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
      .trim();
    if (tag === 'li') return { kind: 'text', text: `• ${text}` };
    return { kind: tag.startsWith('h') ? 'heading' : 'text', text };
  });
}
