import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import type { OpenedItem } from '../types';
import { FieldName } from './field-name';

/** A document part by part, as it is; what is written in it stays text. */
export function ItemText({ parts }: Pick<OpenedItem, 'parts'>) {
  const t = useTranslations('caseFile.item');
  return (
    <Panel id="text" title={t('textTitle')}>
      <dl className="grid grid-cols-1 gap-3">
        {parts.map(({ name, text, masks }) => (
          <div key={name}>
            <dt className="text-md text-ink-2">
              <FieldName name={name} /> {masks > 0 ? <Tag tone="sun">{t('maskedTag', { count: masks })}</Tag> : null}
            </dt>
            <dd lang="sv" className="max-w-text whitespace-pre-wrap [overflow-wrap:anywhere]">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** The same as the masked copy has it. */
export function MaskedText({ parts, isMasked }: Pick<OpenedItem, 'parts'> & { isMasked: boolean }) {
  const t = useTranslations('caseFile.item');
  return (
    <Disclosure summary={t('preview')} open={isMasked} id="preview">
      {isMasked ? (
        <dl className="grid grid-cols-1 gap-3">
          {parts.map(({ name, masked }) => (
            <div key={name}>
              <dt className="text-md text-ink-2">
                <FieldName name={name} />
              </dt>
              <dd lang="sv" className="max-w-text whitespace-pre-wrap [overflow-wrap:anywhere]">
                {masked ?? <em>{t('left')}</em>}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="max-w-text">{t('previewNone')}</p>
      )}
    </Disclosure>
  );
}
