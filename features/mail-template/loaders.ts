import 'server-only';
import { previewProps, renderMail } from '@/emails/render-mail';
import { type EditableTemplate, isEditableTemplate } from '@/emails/template-words';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/time';
import { canEditTemplates, canSeeTemplates } from './policy';
import { listTemplates, listTemplateVersions } from './queries';
import { type BothWords, builtInOf } from './rules';

/** Every automatic mail and whose words it has. */
export async function loadTemplates(locale: Locale) {
  const { actor } = await requireSignedIn(locale, '/organiser/mail-templates');
  if (!canSeeTemplates(actor)) return denyAccess({ actor, subjectType: 'mail_templates', subjectId: 'all' });
  return listTemplates();
}

/** One automatic mail: its words, its versions and how it looks. */
export async function loadTemplate(locale: Locale, name: string) {
  const here = { pathname: '/organiser/mail-templates/[template]', params: { template: name } } as const;
  const { actor } = await requireSignedIn(locale, here);
  if (!canSeeTemplates(actor) || !isEditableTemplate(name))
    return denyAccess({ actor, subjectType: 'mail_template', subjectId: name });
  const versions = await listTemplateVersions(name);
  const newest = versions[0];
  const words: BothWords = newest && !newest.isBuiltIn ? { sv: newest.sv, en: newest.en } : builtInOf(name);
  return {
    template: name,
    words,
    version: newest?.version ?? 0,
    isBuiltIn: newest?.isBuiltIn ?? true,
    versions,
    previews: await Promise.all((['sv', 'en'] as const).map((language) => previewOf(name, words, language))),
    canEdit: canEditTemplates(actor),
  };
}

async function previewOf(template: EditableTemplate, words: BothWords, locale: Locale) {
  const frame = {
    locale,
    toEmail: 'maria.exempelsson@example.com',
    from: env.MAIL_FROM,
    writtenAt: new Date(),
    words: words[locale],
  };
  const { subject, html } = await renderMail(template, previewProps[template], frame);
  return { locale, subject, html };
}
