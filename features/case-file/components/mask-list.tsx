import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { Link } from '@/lib/i18n/link';
import { maskEverywhereAction, removeMaskAction } from '../actions';
import { itemKey } from '../item-rules';
import type { MaskRow } from '../types';
import { FieldName } from './field-name';

/** Every mask with its section and reason, what it leaves unmasked elsewhere, and the way to take it back. */
export function MaskList({ rows, slug }: { rows: readonly MaskRow[]; slug: string }) {
  const t = useTranslations('caseFile.masks');
  return (
    <Panel id="masks" title={t('title')}>
      {rows.length === 0 ? <p className="max-w-text">{t('none')}</p> : null}
      <ul className="grid grid-cols-1 gap-4">
        {rows.map((row) => (
          <li key={row.mask.id} className="border-t border-mist-2 pt-4 first:border-0 first:pt-0">
            <MaskEntry row={row} slug={slug} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function MaskEntry({ row, slug }: { row: MaskRow; slug: string }) {
  const t = useTranslations('caseFile');
  const { mask, item } = row;
  return (
    <>
      <p className="font-semibold">
        <Link
          href={{
            pathname: '/organiser/consultations/[slug]/case-file',
            params: { slug },
            query: { handling: itemKey(item) },
          }}
        >
          {item.reference} {t(`kinds.${item.kind}`)}
        </Link>
        , <FieldName name={mask.field} />
      </p>
      <p className="max-w-text [overflow-wrap:anywhere]">
        {mask.provision}: {mask.reason}
      </p>
      {row.isOutOfDate ? <p className="max-w-text font-semibold text-ling">{t('masks.outOfDate')}</p> : null}
      {row.elsewhere > 0 ? (
        <p className="max-w-text font-semibold text-sun-ink">
          {t('masks.elsewhere', { count: row.elsewhere, references: row.references.slice(0, 8).join(', ') })}
        </p>
      ) : null}
      <MaskSteps row={row} />
    </>
  );
}

function MaskSteps({ row: { mask, item, elsewhere } }: { row: MaskRow }) {
  const t = useTranslations('caseFile');
  const pending = t('item.pending');
  const common = { locale: useLocale(), errorTitle: useTranslations('form')('summary'), className: 'inline-block' };
  const place = { reference: item.reference, field: mask.field };
  return (
    <div className="mt-1 flex flex-wrap gap-3">
      {elsewhere > 0 ? (
        <ActionForm
          {...common}
          action={maskEverywhereAction}
          prefix={`everywhere-${mask.id}-`}
          hidden={{ maskId: mask.id, everywhere: 'yes' }}
        >
          <SubmitButton pendingText={pending} variant="ghost" size="small">
            {t('masks.everywhere', { count: elsewhere })}
            <span className="sr-only"> ({t('masks.everywhereLabel', place)})</span>
          </SubmitButton>
        </ActionForm>
      ) : null}
      <ActionForm
        {...common}
        action={removeMaskAction}
        prefix={`remove-${mask.id}-`}
        hidden={{ maskId: mask.id, remove: 'yes' }}
      >
        <SubmitButton pendingText={pending} variant="plain" size="small">
          {t('masks.remove')}
          <span className="sr-only"> ({t('masks.removeLabel', place)})</span>
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
