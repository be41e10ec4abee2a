import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Tag } from '@/components/ui/tag';
import { formatDateTime, localTimeValue } from '@/lib/time';
import { grantExtensionAction, refuseExtensionAction } from '../organiser-actions';
import type { ExtensionRow } from '../organiser-types';

const tones = { asked: 'sun', granted: 'calm', refused: 'ling', withdrawn: 'outline' } as const;

/** Every request for more time with what was decided; one that waits can be decided here. */
export function ExtensionList({ extensions, canEdit }: { extensions: readonly ExtensionRow[]; canEdit: boolean }) {
  const t = useTranslations('invitations');
  const locale = useLocale();
  if (extensions.length === 0) return <p className="text-ink-2">{t('extensions.none')}</p>;
  return (
    <ul className="grid gap-5">
      {extensions.map((one) => (
        <li key={one.id} className="[overflow-wrap:anywhere]">
          <Tag tone={tones[one.state]}>{t(`extensions.states.${one.state}`)}</Tag>{' '}
          {t('extensions.wants', { name: one.askedByName, until: formatDateTime(one.wantedBy, locale) })}
          <span className="block text-md text-ink-2">{formatDateTime(one.askedAt, locale)}</span>
          {one.reason ? <p className="mt-1 max-w-text whitespace-pre-wrap">{one.reason}</p> : null}
          {one.decidedAt ? (
            <p className="mt-1 max-w-text whitespace-pre-wrap">
              {one.grantedUntil
                ? t('extensions.grantedUntil', { until: formatDateTime(one.grantedUntil, locale) })
                : null}{' '}
              {one.decision}{' '}
              <span className="text-ink-2">
                {t('extensions.decidedBy', { name: one.decidedBy ?? '–', at: formatDateTime(one.decidedAt, locale) })}
              </span>
            </p>
          ) : null}
          {one.state === 'asked' && canEdit ? <Decide extension={one} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Decide({ extension }: { extension: ExtensionRow }) {
  const t = useTranslations('invitations.extensions');
  const form = useTranslations('form');
  const locale = useLocale();
  const common = { locale, errorTitle: form('summary'), className: 'grid grid-cols-1 gap-4' };
  return (
    <div className="mt-3 grid gap-2">
      <ActionForm {...common} action={grantExtensionAction} prefix="grant-" hidden={{ extensionId: extension.id }}>
        <ActionText
          name="grantedUntil"
          type="datetime-local"
          label={t('until')}
          hint={t('untilHint')}
          defaultValue={localTimeValue(extension.wantedBy)}
        />
        <ActionTextarea
          name="decision"
          label={t('words')}
          hint={t('wordsHint')}
          optionalText={form('optional')}
          rows={2}
        />
        <div>
          <SubmitButton pendingText={t('deciding')}>{t('grant')}</SubmitButton>
        </div>
      </ActionForm>
      <Disclosure plain danger summary={t('refuseTitle')}>
        <ActionForm
          {...common}
          action={refuseExtensionAction}
          prefix="refuse-"
          hidden={{ extensionId: extension.id, refuse: 'yes' }}
        >
          <ActionTextarea name="refusal" label={t('why')} hint={t('wordsHint')} rows={2} />
          <div>
            <SubmitButton variant="danger" pendingText={t('deciding')}>
              {t('refuse')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
