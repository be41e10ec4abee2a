import 'server-only';
import type { EditableTemplate, TemplateWords } from '@/emails/template-words';
import { type Actor, actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import { type BothWords, builtInOf } from './rules';

export type WriteContext = { actor: Actor; requestId: string };
export type Saved = { ok: true; version: number } | { ok: false; reason: 'stale' | 'unknownVersion' };

type Change = { template: EditableTemplate; shownVersion: number };

/** Adds a version with these words; what was there stays in the list. @returns 'stale' when somebody added one since the form was shown. */
export function saveWords(change: Change, words: BothWords, context: WriteContext): Promise<Saved> {
  return inTransaction((tx) => addVersion(tx, change, { ...words, isBuiltIn: false }, context, {}));
}

/** Adds a version that is an earlier one again, or the built-in words for 0. Nothing is lost. */
export function bringBackWords(change: Change, again: number, context: WriteContext): Promise<Saved> {
  return inTransaction(async (tx) => {
    if (again === 0)
      return addVersion(tx, change, { ...builtInOf(change.template), isBuiltIn: true }, context, { again });
    const rows = await tx.mailTemplateVersion.findMany({ where: { template: change.template, version: again } });
    const sv = rows.find(({ locale }) => locale === 'sv');
    const en = rows.find(({ locale }) => locale === 'en');
    if (!sv || !en) return { ok: false, reason: 'unknownVersion' };
    return addVersion(tx, change, { sv, en, isBuiltIn: sv.isBuiltIn }, context, { again });
  });
}

async function addVersion(
  tx: Tx,
  { template, shownVersion }: Change,
  words: BothWords & { isBuiltIn: boolean },
  context: WriteContext,
  data: { again?: number },
): Promise<Saved> {
  const newest = await tx.mailTemplateVersion.aggregate({ where: { template }, _max: { version: true } });
  if ((newest._max.version ?? 0) !== shownVersion) return { ok: false, reason: 'stale' };
  const version = shownVersion + 1;
  // The primary key settles two who save at once; the database's clock says from when the words count.
  const added = await insert(tx, { template, version, words, createdById: actorId(context.actor) });
  if (added !== 2) return { ok: false, reason: 'stale' };
  await writeAudit(tx, {
    actor: context.actor,
    action: 'mail_template.changed',
    subjectType: 'mail_template',
    subjectId: template,
    requestId: context.requestId,
    data: { version, ...data },
  });
  return { ok: true, version };
}

type NewVersion = {
  template: string;
  version: number;
  words: BothWords & { isBuiltIn: boolean };
  createdById: string | null;
};

async function insert(tx: Tx, { template, version, words, createdById }: NewVersion): Promise<number> {
  const row = (locale: 'sv' | 'en', { subject, opening, closing }: TemplateWords) =>
    tx.$executeRaw`
      INSERT INTO mail_template_version (template, locale, version, subject, opening, closing, is_built_in, created_at, created_by_id)
      VALUES (${template}, ${locale}, ${version}, ${subject}, ${opening}, ${closing}, ${words.isBuiltIn}, clock_timestamp(), ${createdById}::uuid)
      ON CONFLICT DO NOTHING`;
  return (await row('sv', words.sv)) + (await row('en', words.en));
}
