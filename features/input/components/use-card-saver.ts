'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CardTexts, cardFields } from '../form-rules';
import { CardSaver, type SaveAnswer, type SaveState } from './card-saver';

type Options = {
  form: RefObject<HTMLFormElement | null>;
  url: string;
  first: { texts: CardTexts; revision: number };
  fill: (texts: CardTexts) => void;
};

/** Ties the saving of a card to the page: the form, the browser's warning, leaving, and the network coming back. */
export function useCardSaver({ form, url, first, fill }: Options) {
  const [state, setState] = useState<SaveState>({ status: 'idle', conflict: null });
  const saver = useRef<CardSaver>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one saver for the life of the page
  useEffect(() => {
    const read = () => (form.current ? textsOf(form.current) : first.texts);
    const made = new CardSaver(first, { read, fill, post: (body) => post(url, body), onChange: setState });
    saver.current = made;
    const warn = (event: BeforeUnloadEvent) => {
      if (made.isDirty()) event.preventDefault();
    };
    window.addEventListener('pagehide', made.hurry);
    window.addEventListener('online', made.hurry);
    window.addEventListener('beforeunload', warn);
    // What was written before the page woke up.
    if (made.isDirty()) made.touched();
    return () => {
      made.stop();
      window.removeEventListener('pagehide', made.hurry);
      window.removeEventListener('online', made.hurry);
      window.removeEventListener('beforeunload', warn);
    };
  }, []);
  return { ...state, saver };
}

/** What stands in the form. */
export function textsOf(form: HTMLFormElement): CardTexts {
  const data = new FormData(form);
  return Object.fromEntries(cardFields.map((field) => [field, String(data.get(field) ?? '')])) as CardTexts;
}

/** Puts texts into the fields; the addressee's box has its own state. */
export function fillForm(form: HTMLFormElement, texts: CardTexts): void {
  for (const field of cardFields) {
    const control = form.elements.namedItem(field);
    if (field === 'addressee') continue;
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = texts[field] !== '';
    else if (control instanceof HTMLElement && 'value' in control) control.value = texts[field];
  }
}

async function post(url: string, body: object): Promise<SaveAnswer> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
    });
    return { status: answer.status, body: (await answer.json()) as SaveAnswer['body'] };
  } catch {
    return { status: 0, body: {} };
  }
}
