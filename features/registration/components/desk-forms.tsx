'use client';

import { useTranslations } from 'next-intl';
import { ActionSelect } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { changeRegistrationAction, moveRegistrationAction, registerOnBehalfAction } from '../desk-actions';
import type { DeskSlot } from '../desk-rules';
import type { NeedsKind } from '../types';
import { DeskNeedsFields } from './desk-needs-fields';
import { DeskOverbookFields } from './desk-overbook-fields';
import { DeskPersonFields, type PersonDetails } from './desk-person-fields';
import { DeskSeminarFields } from './desk-seminar-fields';

type Shared = {
  locale: string;
  /** Of the conference whose seminars are chosen among. */
  slug: string;
  slots: readonly DeskSlot[];
  mayOverbook: boolean;
  places: { taken: number; capacity: number; over: number };
};

const layout = 'grid max-w-[46rem] gap-10';

/** Registering someone who has called. */
export function RegisterForm({
  locale,
  slug,
  slots,
  mayOverbook,
  places,
  formKey,
  needsAsked,
}: Shared & { formKey: string; needsAsked: readonly NeedsKind[] }) {
  const t = useTranslations('desk.form');
  const summary = useTranslations('form')('summary');
  return (
    <ActionForm
      action={registerOnBehalfAction}
      locale={locale}
      errorTitle={summary}
      hidden={{ conference: slug, formKey }}
      className={layout}
    >
      <DeskPersonFields />
      <ActionSelect
        name="language"
        label={t('language')}
        options={[
          { value: 'sv', label: t('languageSv') },
          { value: 'en', label: t('languageEn') },
        ]}
        defaultValue="sv"
      />
      <DeskSeminarFields {...{ slug, slots, mayOverbook }} />
      {needsAsked.length > 0 ? <DeskNeedsFields asked={needsAsked} /> : null}
      {mayOverbook ? <DeskOverbookFields places={places} /> : null}
      <div>
        <SubmitButton pendingText={t('registering')}>{t('register')}</SubmitButton>
        <p className="mt-3 max-w-text text-md text-ink-2">{t('registerAfterwards')}</p>
      </div>
    </ActionForm>
  );
}

type OfRegistration = { registrationId: string; version: number };

/** Changing seminars and details in one step. */
export function ChangeForm({
  locale,
  slug,
  slots,
  mayOverbook,
  held,
  details,
  registrationId,
  version,
}: Omit<Shared, 'places'> & OfRegistration & { held: Readonly<Record<string, string>>; details: PersonDetails }) {
  const t = useTranslations('desk.form');
  const summary = useTranslations('form')('summary');
  return (
    <ActionForm
      action={changeRegistrationAction}
      locale={locale}
      errorTitle={summary}
      hidden={{ registrationId, version }}
      className={layout}
    >
      <DeskPersonFields details={details} />
      <DeskSeminarFields {...{ slug, slots, held, mayOverbook }} />
      {mayOverbook ? <DeskOverbookFields places={null} /> : null}
      <div>
        <SubmitButton pendingText={t('changing')}>{t('change')}</SubmitButton>
        <p className="mt-3 max-w-text text-md text-ink-2">{t('changeAfterwards')}</p>
      </div>
    </ActionForm>
  );
}

/** The last step of a move: the seminars in the other city. */
export function MoveForm({
  locale,
  slug,
  slots,
  mayOverbook,
  places,
  registrationId,
  version,
  city,
}: Shared & OfRegistration & { city: string }) {
  const t = useTranslations('desk.form');
  const summary = useTranslations('form')('summary');
  return (
    <ActionForm
      action={moveRegistrationAction}
      locale={locale}
      errorTitle={summary}
      hidden={{ registrationId, version, to: slug }}
      className={layout}
    >
      <DeskSeminarFields {...{ slug, slots, mayOverbook }} />
      {mayOverbook ? <DeskOverbookFields places={places} /> : null}
      <div>
        <SubmitButton pendingText={t('moving')}>{t('move', { city })}</SubmitButton>
        <p className="mt-3 max-w-text text-md text-ink-2">{t('moveAfterwards')}</p>
      </div>
    </ActionForm>
  );
}
