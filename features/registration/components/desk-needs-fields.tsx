'use client';

import { useTranslations } from 'next-intl';
import { ActionText, ActionTextarea, ActionTick } from '@/components/form/action-fields';
import { Notice } from '@/components/ui/notice';
import type { NeedsKind } from '../types';

/** What the conference asks for, as the person tells them on the phone: written here once, read by the care role alone. */
export function DeskNeedsFields({ asked }: { asked: readonly NeedsKind[] }) {
  const t = useTranslations('desk.form');
  const optional = useTranslations('form')('optional');
  return (
    <fieldset className="grid min-w-0 gap-6">
      <legend className="mb-4 font-display text-h3 font-semibold">{t('needs')}</legend>
      <Notice>
        <p>{t('needsHandling')}</p>
      </Notice>
      {asked.includes('food') ? (
        <ActionText name="food" label={t('food')} optionalText={optional} autoComplete="off" />
      ) : null}
      {(['access', 'other'] as const)
        .filter((kind) => asked.includes(kind))
        .map((kind) => (
          <ActionTextarea key={kind} name={kind} rows={2} label={t(kind)} optionalText={optional} autoComplete="off" />
        ))}
      <ActionTick name="agreed" label={t('agreed')} />
    </fieldset>
  );
}
