import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionSelect, ActionTextarea, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { maskAction } from '../actions';
import { hashFields, provisions } from '../mask-rules';
import type { OpenedItem } from '../types';
import { useFieldName } from './field-name';

type Props = { consultationId: string; loaded: OpenedItem };

/** What to mask in a document, under which section and why. */
export function MaskForm({ consultationId, loaded: { item, sha256, parts, suggestions } }: Props) {
  const t = useTranslations('caseFile');
  const nameOf = useFieldName();
  const summary = useTranslations('form')('summary');
  return (
    <Panel id="mask" title={t('item.maskTitle')}>
      <p className="mb-4 max-w-text">{t('item.maskText')}</p>
      <ActionForm
        action={maskAction}
        locale={useLocale()}
        errorTitle={summary}
        hidden={{ consultationId, kind: item.kind, itemId: item.id, sha256 }}
        prefix="mask-"
        className="grid max-w-text grid-cols-1 gap-5"
      >
        {suggestions.length > 0 ? (
          <ActionChoices
            name="suggestion"
            label={t('item.suggestions')}
            options={suggestions.map(({ field, start, end, why }) => ({
              value: `${field}|${start}|${end}`,
              label: t('item.suggestionLabel', {
                text: shortened(parts.find(({ name }) => name === field)?.text.slice(start, end) ?? ''),
                field: nameOf(field),
                why: t(`item.whys.${why}`),
              }),
            }))}
          />
        ) : null}
        <ActionSelect
          name="field"
          label={t('item.field')}
          options={parts
            .filter(({ name }) => !hashFields.includes(name))
            .map(({ name }) => ({ value: name, label: nameOf(name) }))}
        />
        <ActionTextarea name="passage" label={t('item.passage')} hint={t('item.passageHint')} rows={3} />
        <div>
          <ActionTick name="wholeField" label={t('item.whole')} />
          <ActionTick name="everywhere" label={t('item.everywhere')} hint={t('item.everywhereHint')} />
        </div>
        <ActionSelect name="provision" label={t('item.provision')} options={useProvisions()} />
        <ActionTextarea name="reason" label={t('item.reason')} hint={t('item.reasonHint')} rows={2} />
        <div>
          <SubmitButton pendingText={t('item.pending')}>{t('item.submit')}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

/** The sections with what they are about. */
function useProvisions() {
  const t = useTranslations('caseFile');
  const keyOf = (law: (typeof provisions)[number]) => law.replace(/OSL (\d+) kap\. (\d+) §/, 'osl$1k$2');
  return [
    { value: '', label: t('item.choose') },
    ...provisions.map((law) => ({
      value: law,
      label: `${law}: ${t(`provisions.${keyOf(law)}` as 'provisions.osl26k1')}`,
    })),
  ];
}

function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')];
  return signs.length <= 80 ? signs.join('') : `${signs.slice(0, 78).join('')} …`;
}
