import { useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { RowButtons } from '@/components/form/row-buttons';
import { Panel } from '@/components/ui/panel';
import type { Signatory } from '../types';

/** Who signs the invitation, in order, and an empty row for one more. */
export function SignatoryRows({ signatories }: { signatories: readonly Signatory[] }) {
  const t = useTranslations('consultations.settings');
  const rows = [...signatories, ...(signatories.length < 12 ? [null] : [])];
  return (
    <Panel id="signatories" title={t('signatories')}>
      <p className="mb-4 max-w-text text-ink-2">{t('signatoriesHint')}</p>
      <ol className="grid grid-cols-1 gap-5">
        {rows.map((row, i) => (
          <li key={row?.id ?? 'new'} id={`sign-${i}`}>
            <SignatoryRow number={i} row={row} count={signatories.length} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function SignatoryRow({ number, row, count }: { number: number; row: Signatory | null; count: number }) {
  const t = useTranslations('consultations.settings');
  const form = useTranslations('form');
  return (
    <fieldset className="min-w-0 border-t border-mist-2 pt-4">
      <legend className="float-left w-full font-display text-lg font-semibold">
        {row ? row.name : t('newSignatory')}
      </legend>
      <div className="clear-left grid grid-cols-1 gap-4 pt-2 md:grid-cols-3">
        <ActionText name={`signName-${number}`} label={t('signName')} defaultValue={row?.name ?? ''} />
        {(['signTitleSv', 'signTitleEn'] as const).map((name) => (
          <ActionText
            key={name}
            name={`${name}-${number}`}
            label={t(name)}
            optionalText={form('optional')}
            defaultValue={(name === 'signTitleSv' ? row?.titleSv : row?.titleEn) ?? ''}
          />
        ))}
      </div>
      {row ? (
        <RowButtons
          number={number}
          about={row.name}
          isFirst={number === 0}
          isLast={number === count - 1}
          texts={{ up: t('up'), down: t('down'), remove: t('remove') }}
        />
      ) : null}
    </fieldset>
  );
}
