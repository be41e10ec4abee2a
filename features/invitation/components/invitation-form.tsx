'use client';

import { useRef } from 'react';
import { ActionSelect, ActionText, ActionTextarea, ActionTick, type Option } from '@/components/form/action-fields';
import { ActionForm, useActionField } from '@/components/form/action-form';
import { ComboBoxField } from '@/components/form/combo-box-field';
import { SubmitButton } from '@/components/form/submit-button';
import { createInvitationAction } from '../organiser-actions';
import type { OrganisationChoice } from '../organiser-types';
import type { InvitationFieldWords } from './field-words';

export type NewWords = InvitationFieldWords & {
  organisation: string;
  organisationHint: string;
  open: string;
  nothing: string;
  kind: string;
  kindHint: string;
  inRegister: string;
  seats: string;
  submit: string;
  pending: string;
};

type Props = {
  consultationId: string;
  locale: string;
  choices: readonly OrganisationChoice[];
  /** Chosen before the page was opened. */
  chosen: OrganisationChoice | null;
  kinds: readonly Option[];
  words: NewWords;
};

/** Who is invited, to what and by which address. Chosen from the register, the addresses come along; one can also be written anew. */
export function InvitationForm({ consultationId, locale, choices, chosen, kinds, words }: Props) {
  return (
    <ActionForm
      action={createInvitationAction}
      locale={locale}
      errorTitle={words.errorTitle}
      hidden={{ consultationId }}
    >
      <Organisation choices={choices} chosen={chosen} words={words} />
      <ActionSelect
        name="kind"
        label={words.kind}
        hint={words.kindHint}
        options={[{ value: '', label: words.inRegister }, ...kinds]}
        defaultValue=""
      />
      <ActionText name="roleAsked" label={words.role} hint={words.roleHint} optionalText={words.optional} />
      <ActionText name="seats" label={words.seats} inputMode="numeric" defaultValue="1" className="max-w-24" />
      <ActionText name="addressedName" label={words.name} optionalText={words.optional} autoComplete="off" />
      <ActionText name="addressedTitle" label={words.title} optionalText={words.optional} autoComplete="off" />
      <ActionText
        name="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        optionalText={words.optional}
        defaultValue={chosen?.email || chosen?.registrator}
        autoComplete="off"
      />
      <ActionText
        name="secondEmail"
        type="email"
        label={words.second}
        hint={words.secondHint}
        optionalText={words.optional}
        defaultValue={chosen?.email ? chosen.registrator : ''}
        autoComplete="off"
      />
      <ActionSelect name="language" label={words.language} options={words.languages} defaultValue="sv" />
      <ActionTick name="isKey" label={words.key} hint={words.keyHint} />
      <ActionTextarea name="note" label={words.note} hint={words.noteHint} optionalText={words.optional} />
      <div>
        <SubmitButton pendingText={words.pending}>{words.submit}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Organisation({ choices, chosen, words }: Pick<Props, 'choices' | 'chosen' | 'words'>) {
  const { id, error, written } = useActionField('organisation');
  const box = useRef<HTMLDivElement>(null);
  /** The register's addresses, into fields that nobody has written in. */
  const fill = (name: string) => {
    const found = choices.find((choice) => choice.name === name);
    if (!found) return;
    const form = box.current?.closest('form');
    put(form, 'email', found.email || found.registrator);
    put(form, 'secondEmail', found.email ? found.registrator : '');
  };
  return (
    <div ref={box}>
      <ComboBoxField
        id={id}
        name="organisation"
        label={words.organisation}
        hint={words.organisationHint}
        error={error}
        options={choices.map((choice) => ({ id: choice.id, label: choice.name }))}
        defaultValue={written ? (written[0] ?? '') : (chosen?.name ?? '')}
        onValueChange={fill}
        texts={{ open: words.open, nothing: words.nothing }}
        autoComplete="off"
      />
    </div>
  );
}

function put(form: HTMLFormElement | null | undefined, name: string, value: string): void {
  const field = form?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!field || (field.value !== '' && field.dataset.filled !== field.value)) return;
  field.value = value;
  field.dataset.filled = value;
}
