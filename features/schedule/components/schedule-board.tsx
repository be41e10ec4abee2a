'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { BoardCard, type Carrying } from './board-card';
import { BoardRow } from './board-row';
import { type Board, cellKey, type Item, type Target } from './board-types';
import { useBoardMoves } from './use-board-moves';
import { useLifting } from './use-lifting';
import { usePointerDrag } from './use-pointer-drag';

/** The day as a grid of slots and rooms, with the seminars not yet in it. By mouse, finger and keyboard alike; without scripts by links. */
export function ScheduleBoard(board: Board) {
  const { texts, rooms, slots, unplaced, mayEdit } = board;
  const moves = useBoardMoves(board);
  const focusAt = useRef<string | null>(null);
  const drop = (item: Item, target: Target) => {
    focusAt.current = cellKey(target);
    moves.drop(item, target);
  };
  const drag = usePointerDrag(drop);
  const lifting = useLifting(board, drop);
  useFocusAfterDrop(focusAt, moves.shown, moves.isSaving);
  const target = drag.target ?? lifting.target;
  const carrying: Carrying = {
    ...{ mayEdit, texts, carried: (drag.dragged ?? lifting.lifted)?.id ?? null },
    ...{ onPointerDown: drag.begin, onBlur: lifting.onBlur },
    onKeyDown: (event, item) => {
      if (event.key === ' ' && moves.done) moves.forget();
      lifting.onKeyDown(event, item);
    },
  };
  return (
    <div className="schedule" data-carrying={carrying.carried !== null || undefined} aria-busy={moves.isSaving}>
      <p id="schedule-how" hidden>
        {texts.how}
      </p>
      <p id="schedule-edge-how" hidden>
        {texts.edgeHow}
      </p>
      <p role="status" className="sr-only">
        {moves.done ?? lifting.said}
      </p>
      {moves.problem ? (
        <Notice tone="ling" role="alert" className="mb-4">
          <p>{moves.problem}</p>
          <Button size="small" variant="ghost" className="mt-3" onClick={moves.again}>
            {texts.again}
          </Button>
        </Notice>
      ) : null}
      <Shelf seminars={unplaced} placed={moves.shown} carrying={carrying} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="schedule-scroll" aria-label={texts.grid} tabIndex={0}>
        <div className="schedule-days">
          <div className="schedule-row schedule-heads" aria-hidden="true">
            <span className="schedule-head" />
            {rooms.map(({ id, name, seats }) => (
              <span key={id} className="schedule-cell">
                {name}
                <span className="block text-sm font-normal text-ink-2">{seats}</span>
              </span>
            ))}
          </div>
          <ol>
            {slots.map((slot) => (
              <BoardRow
                key={slot.id}
                board={{ ...board, sessions: moves.shown }}
                slot={slot}
                carrying={carrying}
                target={target ? cellKey(target) : null}
                onResize={(minutes) => moves.resize(slot.id, minutes)}
              />
            ))}
          </ol>
        </div>
      </section>
      <div ref={drag.ghost} className="schedule-ghost" hidden={drag.dragged === null} aria-hidden="true">
        {drag.dragged?.title}
      </div>
    </div>
  );
}

function Shelf({
  seminars,
  placed,
  carrying,
}: {
  seminars: Board['unplaced'];
  placed: Board['sessions'];
  carrying: Carrying;
}) {
  const { texts } = carrying;
  const waiting = seminars.filter(({ id }) => !placed.some((session) => session.id === `new-${id}`));
  return (
    <section className="schedule-shelf" aria-labelledby="schedule-shelf">
      <h2 id="schedule-shelf" className="text-h4">
        {texts.shelf}
      </h2>
      {waiting.length === 0 ? <p className="text-md text-ink-2">{texts.shelfEmpty}</p> : null}
      <ul tabIndex={waiting.length > 0 ? 0 : undefined}>
        {waiting.map(({ id, title, lang, who, href }) => (
          <li key={id}>
            <BoardCard
              item={{ type: 'seminar', id, title }}
              lang={lang}
              lines={[who]}
              href={href}
              flags={[]}
              carrying={carrying}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was dropped stands in another place of the page: the focus goes along, also when the server's answer replaces the guess. */
function useFocusAfterDrop(at: { current: string | null }, shown: Board['sessions'], isSaving: boolean) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what says that the card has come
  useEffect(() => {
    if (!at.current) return;
    document.querySelector<HTMLElement>(`[data-cell="${at.current}"] [data-handle]`)?.focus();
    if (!isSaving) at.current = null;
  }, [shown, isSaving]);
}
