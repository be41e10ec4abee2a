'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useActionState, useRef, useState } from 'react';
import { buttonClass } from '@/components/ui/button-look';
import { Notice } from '@/components/ui/notice';
import { type FormState, untouchedForm } from '@/lib/form-state';
import { type CardField, type CardTexts, cardFields, isSameTexts } from '../form-rules';
import type { Question } from '../types';
import { CardFields } from './card-fields';
import { ConflictNotice, SaveStateText } from './save-state';
import { TheirWords } from './their-words';
import { fillForm, textsOf, useCardSaver } from './use-card-saver';

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** Where the page saves by itself. */
  url: string;
  token: string;
  cardId: string;
  revision: number;
  texts: CardTexts;
  questions: readonly Question[];
  organisations: readonly string[];
};

/**
 * A card to write on. With JavaScript it is saved by itself; without, by its button with the same check of the revision, and what somebody
 * else saved meanwhile is shown beside one's own words.
 */
export function CardForm({ action, token, cardId, revision, questions, organisations, ...rest }: Props) {
  const t = useTranslations('input');
  const locale = useLocale();
  const [state, submit] = useActionState(action, untouchedForm);
  const card = useWrittenCard({ ...rest, revision, state });
  const { theirs, saver } = card;
  const save = (event: FormEvent) => {
    event.preventDefault();
    void saver.current?.saveNow();
  };
  return (
    <form
      ref={card.form}
      action={submit}
      className="grid grid-cols-1 gap-6"
      noValidate
      onSubmit={save}
      onChange={card.touched}
      onBlur={() => saver.current?.hurry()}
    >
      <Answer state={state} />
      <ConflictNotice conflict={card.conflict} />
      {Object.entries({ token, cardId, revision, locale }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <CardFields
        texts={card.first}
        shown={card.shown}
        addressee={card.addressee}
        questions={questions}
        organisations={organisations}
        errors={Object.fromEntries(state.errors.map(({ field, message }) => [field, message]))}
        onAddressee={card.touched}
        beside={(field) =>
          theirs?.both.includes(field) ? (
            <TheirWords
              field={field}
              text={theirs.theirs[field]}
              questions={questions}
              onTake={card.conflict ? card.take : null}
            />
          ) : null
        }
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3">
        <button type="submit" className={buttonClass()}>
          {t(theirs ? 'conflict.save' : 'save.button')}
        </button>
        <SaveStateText status={card.status} />
      </div>
    </form>
  );
}

/** The card as it is being written: what stands in the form, what somebody else wrote, and its saving. */
function useWrittenCard({
  url,
  revision,
  texts,
  state,
}: Pick<Props, 'url' | 'revision' | 'texts'> & { state: FormState }) {
  const form = useRef<HTMLFormElement>(null);
  const first = postedTexts(state) ?? texts;
  const [addressee, setAddressee] = useState({ text: first.addressee, change: 0 });
  const [shown, setShown] = useState(first);
  const fill = (next: CardTexts) => {
    if (form.current) fillForm(form.current, next);
    setAddressee(({ change }) => ({ text: next.addressee, change: change + 1 }));
    setShown(next);
  };
  // What is saved is the card; what was posted in vain differs from it, and is sent again as soon as the page is awake.
  const { status, conflict, saver } = useCardSaver({ form, url, first: { texts, revision }, fill });
  // Without JavaScript the page that comes back holds both: what was posted, and the card as it stands.
  const isRefused = state.problem !== null && !isSameTexts(first, texts);
  const theirs = conflict?.both.length ? conflict : isRefused ? { theirs: texts, both: differing(first, texts) } : null;
  return {
    form,
    first,
    shown,
    addressee,
    status,
    conflict,
    saver,
    theirs,
    touched: () => {
      saver.current?.touched();
      if (form.current) setShown(textsOf(form.current));
    },
    take: (field: CardField, both: boolean) => {
      if (!form.current || !theirs) return;
      const now = textsOf(form.current);
      fill({ ...now, [field]: both ? `${now[field].trim()}\n\n${theirs.theirs[field]}` : theirs.theirs[field] });
    },
  };
}

function Answer({ state }: { state: FormState }) {
  const text = state.problem ?? state.done;
  return text ? (
    <Notice tone={state.problem ? 'ling' : 'done'} role={state.problem ? 'alert' : 'status'}>
      <p>{text}</p>
    </Notice>
  ) : null;
}

function differing(mine: CardTexts, theirs: CardTexts): CardField[] {
  return cardFields.filter((field) => mine[field].trim() !== theirs[field].trim());
}

/** What was posted the last time without JavaScript, when it was not taken. */
function postedTexts({ attempt, done, values }: FormState): CardTexts | null {
  if (attempt === 0 || done !== null) return null;
  return Object.fromEntries(cardFields.map((field) => [field, values[field]?.[0] ?? ''])) as CardTexts;
}
