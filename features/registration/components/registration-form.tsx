'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { SubmitButton } from '@/components/form/submit-button';
import type { Locale } from '@/lib/time';
import type { NeedsKind } from '../types';
import type { SlotView } from '../view-rules';
import { type FormParts, FormPartsProvider } from './form-context';
import { FormErrors } from './form-errors';
import { FormProblemNotice } from './form-problem';
import { NeedsFields } from './needs-fields';
import { PersonFields } from './person-fields';
import { SeminarFields } from './seminar-fields';
import { useLiveSeats } from './use-live-seats';
import { useRegistrationForm } from './use-registration-form';
import { YourDay } from './your-day';

type Props = {
  slug: string;
  locale: Locale;
  slots: SlotView[];
  /** The needs that are asked for; with none there is no such part. */
  needsAsked: readonly NeedsKind[];
  addresses: { renew: string; programme: string };
  remark: string;
  /** Stands between errors and fields: the word to people with protected identity. */
  children: ReactNode;
};

/** The whole form with 'your day' beside it. */
export function RegistrationForm({ slug, locale, slots, needsAsked, addresses, remark, children }: Props) {
  const t = useTranslations('registration');
  const [seats, addSeats] = useLiveSeats(slug, {});
  const form = useRef<HTMLFormElement>(null);
  const life = useRegistrationForm(slug, locale, (refusal) => {
    addSeats(refusal.seats);
    look();
  });
  const { action, send, pending, attempt, errors, problem, register, setValue, typed } = life;
  const [chosen, look] = useChosen(form, slots, () => chosenIn(typed, slots));
  const parts: FormParts = {
    slots,
    errors,
    typed,
    register,
    setValue: (name, value) => setValue(name, value, { shouldValidate: attempt > 0 }),
    seats: { ...(problem?.seats ?? {}), ...seats },
    chosen,
  };
  return (
    <FormPartsProvider value={parts}>
      <div className="grid grid-cols-1 items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21.25rem]">
        <form ref={form} action={action} onSubmit={send} onChange={look} noValidate>
          <input type="hidden" name="conference" value={slug} />
          <input type="hidden" name="locale" value={locale} />
          <div className="grid gap-6">
            <FormProblemNotice refusal={problem} attempt={attempt} addresses={addresses} />
            <FormErrors attempt={attempt} />
            {children}
          </div>
          <PersonFields />
          <SeminarFields />
          {needsAsked.length > 0 ? <NeedsFields asked={needsAsked} /> : null}
          <div className="mt-10">
            <SubmitButton pending={pending} pendingText={t('sending')}>
              {t('submit')}
            </SubmitButton>
            <p className="mt-3 max-w-text text-md text-ink-2">{t('afterwards')}</p>
          </div>
        </form>
        <aside className="lg:sticky lg:top-6">
          <YourDay slots={slots} chosen={chosen} remark={remark} />
        </aside>
      </div>
    </FormPartsProvider>
  );
}

type Chosen = Record<string, string>;

/** Follows the radio groups: from what came with the page, from what was chosen before it woke, then at each change. */
function useChosen(
  form: React.RefObject<HTMLFormElement | null>,
  slots: readonly SlotView[],
  first: () => Chosen,
): [Chosen, () => void] {
  const [chosen, setChosen] = useState<Chosen>(first);
  const look = () => {
    const fields = form.current
      ? Object.fromEntries([...new FormData(form.current)].map(([k, v]) => [k, String(v)]))
      : {};
    setChosen(chosenIn(fields, slots));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page wakes
  useEffect(look, []);
  return [chosen, look];
}

function chosenIn(fields: Readonly<Record<string, string>>, slots: readonly SlotView[]): Chosen {
  return Object.fromEntries(
    slots.flatMap(({ id }) => (fields[`slot-${id}`] ? [[id, fields[`slot-${id}`] as string]] : [])),
  );
}
