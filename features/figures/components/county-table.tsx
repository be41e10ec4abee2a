import { useTranslations } from 'next-intl';
import { Meter } from '@/components/ui/meter';
import { Table, Td, Th } from '@/components/ui/table';
import { Link } from '@/lib/i18n/link';
import type { Href } from '@/lib/i18n/navigation';
import { placeOf } from '../county-rules';
import { shareOf } from '../rules';
import type { CountyCoverage } from '../types';

/** The same as the map of tiles, as a table: each county with its municipalities, its region and its people. */
export function CountyTable({
  counties,
  hrefOf,
}: {
  counties: readonly CountyCoverage[];
  hrefOf: (code: string) => Href;
}) {
  const t = useTranslations('figures.coverage');
  return (
    <Table id="counties" caption={t('countiesCaption')}>
      <thead>
        <tr>
          <Th>{t('county')}</Th>
          <Th>{t('municipalities')}</Th>
          <Th className="hidden sm:table-cell">{t('region')}</Th>
          <Th className="text-right">{t('people')}</Th>
        </tr>
      </thead>
      <tbody>
        {counties.map(({ code, name, covered, municipalities, regionRegistered, registered }) => (
          <tr key={code}>
            <th scope="row" className="border-t border-mist-2 px-3.5 py-2 font-normal">
              <Link href={hrefOf(code)} className="inline-flex min-h-6 items-center">
                {name}
              </Link>{' '}
              <span className="text-ink-2">{placeOf(code)?.letter}</span>
            </th>
            <Td className="tabular py-2 whitespace-nowrap">
              {t('coveredOf', { covered, total: municipalities.length })}
              <Meter percent={shareOf(covered, municipalities.length)} tone={covered === 0 ? 'ling' : 'calm'} />
            </Td>
            <Td className="hidden py-2 sm:table-cell">{regionRegistered > 0 ? t('regionYes') : t('regionNo')}</Td>
            <Td numeric className="py-2">
              {registered}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
