import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import type { SpeakerRow } from '../types';

/** A page of the register. */
export function RegisterTable({ rows }: { rows: readonly SpeakerRow[] }) {
  const t = useTranslations('speakers.register');
  const locale = useLocale();
  return (
    <Table id="speakers" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('organisation')}</Th>
          <Th>{t('cities')}</Th>
          <Th>{t('state')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="min-w-52 border-t border-mist-2 px-3.5 py-3 align-top font-normal">
              <Link
                href={{ pathname: '/organiser/speakers/[id]', params: { id: row.id } }}
                className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
              >
                <bdi>{row.name}</bdi>
              </Link>
              <span className="block text-sm text-ink-2">
                {locale === 'en' ? row.titleEn || row.titleSv : row.titleSv}
              </span>
            </th>
            <Td className="min-w-44">
              <bdi>{row.organisation || t('none')}</bdi>
            </Td>
            <Td className="min-w-44">{row.cities.join(', ') || t('none')}</Td>
            <Td>
              <span className="flex flex-wrap gap-1.5">
                {row.hasPending ? <Tag tone="sun">{t('pending')}</Tag> : null}
                {row.isMinor ? <Tag>{t('minor')}</Tag> : null}
                {row.hasEmail || row.isMinor ? null : <Tag tone="outline">{t('noEmail')}</Tag>}
              </span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
