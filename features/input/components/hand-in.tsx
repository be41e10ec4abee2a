import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { handInAction, noViewAction } from '../page-actions';
import { warningsOf } from '../pii-rules';
import { cardTitle, faultsOf } from '../rules';
import type { DraftInList } from '../types';

type Props = { cards: readonly DraftInList[]; token: string; formKey: string };

/** Which cards to hand in: those that are new or changed, and what is missing in the rest. */
export function HandIn({ cards, token, formKey }: Props) {
  const t = useTranslations('input.handIn');
  const form = useTranslations('form');
  const locale = useLocale();
  const fresh = cards.filter(({ state, isChanged }) => state === 'draft' || isChanged);
  const isMarked = fresh.some(({ content }) => warningsOf(content).length > 0);
  return (
    <section aria-labelledby="hand-in-heading" className="grid gap-4">
      <h2 id="hand-in-heading" className="text-h3">
        {t('title')}
      </h2>
      <p className="max-w-text">{t('text')}</p>
      {fresh.length === 0 ? (
        <p className="text-ink-2">{t('nothing')}</p>
      ) : (
        <ActionForm action={handInAction} locale={locale} errorTitle={form('summary')} hidden={{ token, formKey }}>
          <CardChoices cards={fresh} />
          {isMarked ? <ActionTick name="hasRead" label={t('hasRead')} hint={t('hasReadHint')} /> : null}
          <div>
            <SubmitButton pendingText={t('pending')}>{t('button')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  );
}

function CardChoices({ cards }: { cards: readonly DraftInList[] }) {
  const t = useTranslations('input');
  const choices = cards.map((card) => {
    const faults = faultsOf(card.content);
    const fields = faults.map(({ field }) => t(`fields.${field as 'problem'}`)).join(', ');
    const marks = [
      faults.length > 0 ? t('handIn.incomplete', { fields }) : null,
      warningsOf(card.content).length > 0 ? t('handIn.warned') : null,
    ].filter(Boolean);
    const name = cardTitle(card.content) || t('untitled');
    return {
      value: `${card.id}:${card.revision}`,
      label: card.number ? `${t('numbered', { number: card.number })}: ${name}` : name,
      hint: marks.join('. ') || undefined,
      disabled: faults.length > 0,
    };
  });
  return (
    <ActionChoices
      name="cards"
      label={t('handIn.choose')}
      options={choices}
      defaultValues={choices.filter(({ disabled }) => !disabled).map(({ value }) => value)}
    />
  );
}

/** 'We have no view': an answer as good as another. */
export function NoView({ token, formKey }: Omit<Props, 'cards'>) {
  const t = useTranslations('input.noView');
  const locale = useLocale();
  return (
    <Disclosure summary={t('title')} plain>
      <p className="mb-4 max-w-text">{t('text')}</p>
      <ActionForm
        action={noViewAction}
        locale={locale}
        errorTitle=""
        hidden={{ token, formKey, noView: 'yes' }}
        prefix="no-view-"
      >
        <div>
          <SubmitButton pendingText={t('pending')} variant="ghost">
            {t('button')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
