import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-look';
import { Panel } from '@/components/ui/panel';
import type { CountyCoverage } from '../types';
import { CopyButton } from './copy-button';

/** Municipalities with nobody registered, county by county: to read, to copy into a letter, to fetch as a file. */
export function MissingList({ missing, csvHref }: { missing: readonly CountyCoverage[]; csvHref: string }) {
  const t = useTranslations('figures.missing');
  const names = missing.flatMap(({ municipalities }) => municipalities.map(({ name }) => name));
  const words = { copy: t('copy'), copied: t('copied', { count: names.length }), notCopied: t('notCopied') };
  return (
    <div id="missing">
      <Panel id="missing-list" title={t('title', { count: names.length })}>
        {names.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <>
            <div className="no-print mb-4 flex flex-wrap items-center gap-3">
              <CopyButton text={names.join('\n')} words={words} />
              <a href={csvHref} className={buttonClass({ variant: 'ghost', size: 'small' })} download>
                <Download aria-hidden="true" size={18} />
                {t('csv')}
              </a>
            </div>
            <dl className="gap-x-8 md:columns-2 xl:columns-3">
              {missing.map(({ code, name, municipalities }) => (
                <div key={code} className="mb-3 break-inside-avoid text-md">
                  <dt className="font-semibold">
                    {name}{' '}
                    <span className="font-normal text-ink-2">{t('number', { count: municipalities.length })}</span>
                  </dt>
                  <dd>{municipalities.map(({ nameShort }) => nameShort).join(', ')}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Panel>
    </div>
  );
}
