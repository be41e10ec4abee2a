import 'server-only';
import { editableTemplates, isEditableTemplate, type TemplateWords } from '@/emails/template-words';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/time';
import type { TemplateState, TemplateVersion } from './types';

/**
 * A mail's words as they were when it was promised: a template edited later changes no mail that waits (trust line 31).
 * @returns undefined for the built-in words.
 */
export async function getWordsAt(template: string, locale: Locale, at: Date): Promise<TemplateWords | undefined> {
  if (!isEditableTemplate(template)) return undefined;
  const row = await db.mailTemplateVersion.findFirst({
    where: { template, locale, createdAt: { lte: at } },
    orderBy: { version: 'desc' },
    select: { subject: true, opening: true, closing: true, isBuiltIn: true },
  });
  if (!row || row.isBuiltIn) return undefined;
  return { subject: row.subject, opening: row.opening, closing: row.closing };
}

/** The newest version of every template, those with built-in words too. One query. */
export async function listTemplates(): Promise<TemplateState[]> {
  const rows = await db.$queryRaw<TemplateState[]>`
    SELECT DISTINCT ON (t.template) t.template, t.version, t.is_built_in AS "isBuiltIn", t.created_at AS "createdAt", u.name AS "createdBy"
      FROM mail_template_version t LEFT JOIN app_user u ON u.id = t.created_by_id ORDER BY t.template, t.version DESC`;
  return editableTemplates.map(
    (template) =>
      rows.find((row) => row.template === template) ?? {
        template,
        version: 0,
        isBuiltIn: true,
        createdAt: null,
        createdBy: null,
      },
  );
}

/** A template's versions, the newest first, at most 50, each with its Swedish and English words. One query. */
export function listTemplateVersions(template: string): Promise<TemplateVersion[]> {
  return db.$queryRaw<TemplateVersion[]>`
    SELECT s.version, s.is_built_in AS "isBuiltIn", s.created_at AS "createdAt", u.name AS "createdBy",
           jsonb_build_object('subject', s.subject, 'opening', s.opening, 'closing', s.closing) AS sv,
           jsonb_build_object('subject', e.subject, 'opening', e.opening, 'closing', e.closing) AS en
      FROM mail_template_version s
      JOIN mail_template_version e ON e.template = s.template AND e.version = s.version AND e.locale = 'en'
      LEFT JOIN app_user u ON u.id = s.created_by_id
     WHERE s.template = ${template} AND s.locale = 'sv' ORDER BY s.version DESC LIMIT 50`;
}
