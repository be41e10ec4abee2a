import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { draftMailAction } from '../actions';
import type { OutcomeRow } from '../types';
import { KindTag } from './kind-tag';

type Props = { rows: readonly OutcomeRow[]; slug: string; consultationId: string; canEdit: boolean };

/** The cards theme by theme with what came of them; cleared ones can be chosen for a mail to those who gave them. */
export function OutcomeTable({ rows, slug, consultationId, canEdit }: Props) {
  const t = useTranslations('outcomes');
  const summary = useTranslations('form')('summary');
  const locale = useLocale();
  const mayChoose = canEdit && rows.some(({ clearedAt }) => clearedAt);
  if (!mayChoose) return <Rows rows={rows} slug={slug} mayChoose={false} />;
  return (
    <ActionForm
      action={draftMailAction}
      locale={locale}
      errorTitle={summary}
      hidden={{ consultationId }}
      prefix="mail-"
      className="grid grid-cols-1 gap-4"
    >
      <Rows rows={rows} slug={slug} mayChoose />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SubmitButton pendingText={t('mail.pending')} variant="ghost" size="small">
          {t('mail.button')}
        </SubmitButton>
        <p className="max-w-text text-ink-2">{t('mail.text')}</p>
      </div>
    </ActionForm>
  );
}

function Rows({ rows, slug, mayChoose }: { rows: readonly OutcomeRow[]; slug: string; mayChoose: boolean }) {
  const t = useTranslations('outcomes');
  return (
    <Table id="outcomes" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          {mayChoose ? <Th>{t('columns.choose')}</Th> : null}
          <Th>{t('columns.number')}</Th>
          <Th>{t('columns.card')}</Th>
          <Th>{t('columns.theme')}</Th>
          <Th>{t('columns.outcome')}</Th>
          <Th>{t('columns.cleared')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={row.cardId}>
            {mayChoose ? (
              <Td>
                {row.clearedAt ? (
                  <input
                    type="checkbox"
                    name="cards"
                    id={i === 0 ? 'mail-cards' : undefined}
                    value={row.cardId}
                    aria-label={t('mail.choose', { number: row.number })}
                    className="size-6 accent-spruce"
                  />
                ) : null}
              </Td>
            ) : null}
            <Td numeric>{row.number}</Td>
            <th scope="row" className="min-w-64 border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal">
              <Link
                href={{
                  pathname: '/organiser/consultations/[slug]/outcomes/[card]',
                  params: { slug, card: String(row.number) },
                }}
                className="line-clamp-3 font-semibold [overflow-wrap:anywhere]"
              >
                {row.proposal || row.problem || t('cardTitle', { number: row.number })}
              </Link>
              <span className="block text-ink-2">{row.organisation}</span>
            </th>
            <Td>{row.theme}</Td>
            <Td>
              {row.kind ? (
                <KindTag kind={row.kind} />
              ) : (
                <Tag tone="outline" className="whitespace-nowrap">
                  {t('notWritten')}
                </Tag>
              )}
            </Td>
            <Td>{t(row.clearedAt ? 'isCleared' : 'notCleared')}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
