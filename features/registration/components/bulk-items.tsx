import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag, type TagTone } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import type { BulkAction, BulkOutcome } from '../bulk-rules';
import type { BulkItem } from '../bulk-types';

const tones: Record<BulkOutcome, TagTone> = {
  unexpected: 'ling',
  cancelled: 'sun',
  tooLate: 'ling',
  notFound: 'ling',
  waiting: 'outline',
  done: 'calm',
};

/** What went, what did not and why, person by person; what did not stands first. */
export function BulkItems({ items, action, slug }: { items: readonly BulkItem[]; action: BulkAction; slug: string }) {
  const t = useTranslations('desk.bulk');
  return (
    <Table id="items" caption={t('items')}>
      <thead>
        <tr>
          {(['name', 'outcome', 'reference'] as const).map((column) => (
            <Th key={column}>{t(`columns.${column}`)}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ registrationId, name, reference, outcome }) => (
          <tr key={registrationId}>
            <th scope="row" className="max-w-80 border-t border-mist-2 px-3.5 py-3 align-top font-normal">
              <Link
                href={{
                  pathname: '/organiser/conferences/[slug]/registrations/[id]',
                  params: { slug, id: registrationId },
                }}
                className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
              >
                <bdi>{name}</bdi>
              </Link>
            </th>
            <Td>
              <Tag tone={tones[outcome]}>{outcome === 'done' ? t(`outcome.${action}`) : t(`why.${outcome}`)}</Tag>
            </Td>
            <Td className="tabular whitespace-nowrap">{reference}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
