'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useActionState, useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import { untouchedForm } from '@/lib/form-state';
import { moveAction } from '../actions';
import type { Order } from '../schema';
import type { Placed } from '../seating-rules';

type Props = {
  consultationId: string;
  locale: string;
  order: Order;
  placed: readonly Placed[];
  canSeat: boolean;
  /** '#name' stands for the name, '#place' for the number, '#of' for how many there are. */
  words: { up: string; down: string; at: string; label: string };
};

const button =
  'inline-flex size-11 shrink-0 cursor-pointer items-center justify-center rounded-full border-2 border-spruce bg-birch text-spruce hover:bg-mist disabled:cursor-not-allowed disabled:border-line disabled:text-ink-2';

/**
 * People or organisations in an order, each moved a step by its buttons: mouse, touch and keyboard alike, and without JavaScript. The
 * button that was pressed keeps the focus at its new place, which is said.
 */
export function OrderForm({ consultationId, locale, order, placed, canSeat, words }: Props) {
  const [state, submit] = useActionState(moveAction, untouchedForm);
  const pressed = useRef<string | null>(null);
  const now = placed.map(({ id }) => id).join(' ');
  const said = movedTo(pressed.current, placed, words.at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order itself is what says that something has moved
  useEffect(() => {
    if (pressed.current) focusOn(pressed.current);
  }, [now]);
  const list = (
    <ol aria-label={words.label} className="divide-y divide-mist-2">
      {placed.map((one, i) => (
        <PlacedRow
          key={one.id}
          one={one}
          place={i + 1}
          ends={{ up: i === 0, down: i === placed.length - 1 }}
          words={words}
          onPress={canSeat ? (value) => (pressed.current = value) : null}
        />
      ))}
    </ol>
  );
  // Who may not move anything sees the order and no form.
  if (!canSeat) return list;
  return (
    <form action={submit} className="grid gap-3">
      {state.problem || state.errors[0] ? (
        <Notice tone="ling" role="alert">
          <p>{state.problem ?? state.errors[0]?.message}</p>
        </Notice>
      ) : null}
      <p role="status" className="sr-only">
        {said}
      </p>
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="order" value={order} />
      <input type="hidden" name="locale" value={locale} />
      {list}
    </form>
  );
}

/** One in the order, with its two buttons for whoever may move it. */
function PlacedRow({
  one,
  place,
  ends,
  words,
  onPress,
}: {
  one: Placed;
  place: number;
  /** At which end it stands: there it can go no further. */
  ends: Record<'up' | 'down', boolean>;
  words: Props['words'];
  onPress: ((value: string) => void) | null;
}) {
  return (
    <li className="flex items-center gap-3 py-2">
      <b className="tabular w-8 shrink-0 text-right font-display text-h4">{place}</b>
      <span className="mr-auto min-w-0 [overflow-wrap:anywhere]">
        <bdi className="font-semibold">{one.name}</bdi>
        <bdi className="block text-md text-ink-2">{one.detail}</bdi>
      </span>
      {onPress
        ? (['up', 'down'] as const).map((way) => (
            <button
              key={way}
              type="submit"
              name="move"
              value={`${way}:${one.id}`}
              disabled={ends[way]}
              aria-label={words[way].replace('#name', one.name)}
              onClick={() => onPress(`${way}:${one.id}`)}
              className={button}
            >
              {way === 'up' ? <ArrowUp aria-hidden="true" size={20} /> : <ArrowDown aria-hidden="true" size={20} />}
            </button>
          ))
        : null}
    </li>
  );
}

/** Where the one that was moved stands now, in words. */
function movedTo(pressed: string | null, placed: readonly Placed[], words: string): string {
  const id = pressed?.split(':')[1];
  const at = placed.findIndex((one) => one.id === id);
  if (at < 0) return '';
  return words
    .replace('#name', placed[at]?.name ?? '')
    .replace('#place', String(at + 1))
    .replace('#of', String(placed.length));
}

/** The button that was pressed, or the other one of its row where it can go no further. */
function focusOn(value: string): void {
  const [way, id] = value.split(':');
  const find = (wanted: string) => document.querySelector<HTMLButtonElement>(`button[name="move"][value="${wanted}"]`);
  const same = find(value);
  (same && !same.disabled ? same : find(`${way === 'up' ? 'down' : 'up'}:${id}`))?.focus();
}
