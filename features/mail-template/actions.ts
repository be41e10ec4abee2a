'use server';

import { type EditableTemplate, isEditableTemplate } from '@/emails/template-words';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { bringBackWords, saveWords } from './commands';
import { canEditTemplates, canSeeTemplates } from './policy';
import { type BothWords, wordsProblems } from './rules';
import { againSchema, type WordsInput, wordsSchema } from './schema';

function allowTemplate(field: string) {
  return async (actor: Actor, form: FormData): Promise<Allowed<EditableTemplate>> => {
    const posted = form.get(field);
    const template = typeof posted === 'string' ? posted : '';
    const denied = { ok: false as const, subjectType: 'mail_template', subjectId: template };
    if (!isEditableTemplate(template) || !canSeeTemplates(actor)) return denied;
    return canEditTemplates(actor) ? { ok: true, subject: template } : { ...denied, known: true };
  };
}

function bothOf(input: WordsInput): BothWords {
  return {
    sv: { subject: input.subjectSv, opening: input.openingSv, closing: input.closingSv },
    en: { subject: input.subjectEn, opening: input.openingEn, closing: input.closingEn },
  };
}

function backTo(template: EditableTemplate, locale: Locale): FormOutcome {
  const href = {
    pathname: '/organiser/mail-templates/[template]',
    params: { template },
    query: { done: 'saved' },
  } as const;
  return { ok: true, href: getPathname({ href, locale }) };
}

export const saveWordsAction = formAction({
  namespace: 'mailTemplates',
  schema: wordsSchema,
  limit: 'organiserWriteByUser',
  allow: allowTemplate('template'),
  run: async (input, { actor, subject, requestId, locale }) => {
    const words = bothOf(input);
    const problems = wordsProblems(subject, words);
    if (problems) return { ok: false, fields: problems.fields, values: { names: problems.names } };
    const saved = await saveWords({ template: subject, shownVersion: input.version }, words, { actor, requestId });
    return saved.ok ? backTo(subject, locale) : { ok: false, problem: saved.reason };
  },
});

export const wordsAgainAction = formAction({
  namespace: 'mailTemplates',
  schema: againSchema,
  limit: 'organiserWriteByUser',
  allow: allowTemplate('againTemplate'),
  run: async (input, { actor, subject, requestId, locale }) => {
    const saved = await bringBackWords({ template: subject, shownVersion: input.version }, input.again, {
      actor,
      requestId,
    });
    return saved.ok ? backTo(subject, locale) : { ok: false, problem: saved.reason };
  },
});
