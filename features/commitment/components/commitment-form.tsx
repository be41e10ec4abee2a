import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect, ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { createCommitmentAction, editCommitmentAction } from '../actions';
import type { CardToChoose, CommitmentDetail } from '../types';

type Choices = { owners: readonly { id: string; name: string }[]; cards: readonly CardToChoose[] };

/** The words of a commitment: a new one of a consultation, or one that nobody has said yes to. */
export function CommitmentForm({
  consultationId,
  commitment,
  choices,
}: {
  consultationId: string;
  commitment: CommitmentDetail | null;
  choices: Choices;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const hidden: Record<string, string | number> = commitment
    ? { commitmentId: commitment.id, version: commitment.version }
    : { consultationId };
  return (
    <ActionForm
      action={commitment ? editCommitmentAction : createCommitmentAction}
      locale={locale}
      errorTitle={t('form.summary')}
      hidden={hidden}
      className="grid max-w-text grid-cols-1 gap-6"
    >
      <WhatFields commitment={commitment} cards={choices.cards} />
      <ActionSelect
        name="ownerOrganisationId"
        label={t('commitments.form.owner')}
        options={[
          { value: '', label: t('commitments.form.ownerChoose') },
          ...choices.owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={commitment?.ownerOrganisationId ?? ''}
      />
      <ContactFields commitment={commitment} />
      <SubmitButton pendingText={t('commitments.form.pending')}>
        {t(commitment ? 'commitments.form.save' : 'commitments.form.create')}
      </SubmitButton>
    </ActionForm>
  );
}

function WhatFields({ commitment, cards }: { commitment: CommitmentDetail | null; cards: readonly CardToChoose[] }) {
  const t = useTranslations('commitments.form');
  const optional = useTranslations('form')('optional');
  const numbers = commitment?.cards.flatMap(({ number }) => number ?? []).join(', ');
  return (
    <>
      <ActionTextarea name="what" label={t('what')} hint={t('whatHint')} defaultValue={commitment?.what} rows={3} />
      <ActionTextarea
        name="measure"
        label={t('measure')}
        optionalText={optional}
        defaultValue={commitment?.measure}
        rows={2}
      />
      <ActionText name="dueOn" type="date" label={t('due')} defaultValue={commitment?.dueOn} className="max-w-60" />
      <ActionText
        name="cards"
        label={t('cards')}
        hint={cards.length === 0 ? t('noCards') : t('cardsHint')}
        optionalText={optional}
        defaultValue={numbers}
        autoComplete="off"
      />
      {cards.length > 0 ? (
        <Disclosure plain summary={t('cardList')}>
          <ul className="grid gap-2">
            {cards.map(({ id, number, problem, proposal }) => (
              <li key={id} className="[overflow-wrap:anywhere]">
                <b className="tabular">{number}</b> {[problem, proposal].filter(Boolean).join(' → ')}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

/** Person, address and language: also changed alone, in any state. */
export function ContactFields({ commitment }: { commitment: CommitmentDetail | null }) {
  const t = useTranslations('commitments.form');
  const optional = useTranslations('form')('optional');
  return (
    <>
      <ActionText
        name="ownerName"
        label={t('ownerName')}
        optionalText={optional}
        defaultValue={commitment?.ownerName}
        autoComplete="off"
      />
      <ActionText
        name="ownerEmail"
        type="email"
        label={t('ownerEmail')}
        hint={t('ownerEmailHint')}
        optionalText={optional}
        defaultValue={commitment?.ownerEmail}
        autoComplete="off"
      />
      <ActionSelect
        name="mailLanguage"
        label={t('language')}
        options={[
          { value: 'sv', label: t('sv') },
          { value: 'en', label: t('en') },
        ]}
        defaultValue={commitment?.locale ?? 'sv'}
      />
    </>
  );
}
