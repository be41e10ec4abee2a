import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { MunicipalityTiles } from '@/features/figures/components/municipality-tiles';
import type { Coverage } from '@/features/figures/loaders';
import { isCovered } from '@/features/figures/rules';

/** The municipalities of the county in the address, each as a tile with its name. */
export function ChosenCounty({ coverage: { county } }: { coverage: Coverage }) {
  const t = useTranslations('figures.coverage');
  if (!county) return null;
  const missing = county.municipalities.filter((row) => !isCovered(row));
  return (
    <div id="county">
      <Panel id="chosen-county" title={county.name}>
        <p className="mb-3 max-w-text">
          {t('chosenSentence', {
            covered: county.covered,
            total: county.municipalities.length,
            missing: missing.length,
            names: missing.map(({ nameShort }) => nameShort).join(', '),
          })}{' '}
          {county.regionRegistered > 0 ? t('regionSentence', { count: county.regionRegistered }) : t('regionMissing')}
        </p>
        <MunicipalityTiles
          tiles={county.municipalities.map(({ code, nameShort, registered }) => ({
            code: code ?? nameShort,
            name: nameShort,
            registered,
          }))}
          words={{ some: t('tileSome', { count: '#' }), none: t('tileNone') }}
        />
      </Panel>
    </div>
  );
}
