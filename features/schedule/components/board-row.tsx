'use client';

import { Plus } from 'lucide-react';
import NextLink from 'next/link';
import { BoardCard, type Carrying, Flags } from './board-card';
import { type Board, type BoardSlot, cellKey, fill } from './board-types';
import { SlotEdge } from './slot-edge';

type Props = {
  board: Board;
  slot: BoardSlot;
  carrying: Carrying;
  target: string | null;
  onResize: (minutes: number) => void;
};

/** One slot: its time and name, and a cell for each room; a plenary or a break lies across them all. */
export function BoardRow({ board, slot, carrying, target, onResize }: Props) {
  const { texts } = board;
  return (
    <li id={`slot-${slot.id}`} className="schedule-row" data-kind={slot.kind} tabIndex={-1}>
      <div className="schedule-head">
        <p className="font-display text-lg leading-tight font-semibold">
          <span className="tabular">{slot.from}</span>
          {board.mayEdit ? null : <span className="tabular text-md font-normal text-ink-2">–{slot.to}</span>}
        </p>
        {board.mayEdit ? (
          <SlotEdge
            key={slot.endMinute}
            {...{ label: slot.edgeLabel, endMinute: slot.endMinute, minutes: slot.minutes, onResize }}
            {...{ locale: board.locale, how: texts.edgeHow }}
          />
        ) : null}
        <h3 className="mt-1 text-md leading-tight" lang={slot.lang}>
          {board.mayEdit ? (
            <NextLink
              href={slot.href}
              prefetch={false}
              scroll={false}
              className="inline-flex min-h-6 items-center text-ink"
            >
              {slot.name}
            </NextLink>
          ) : (
            slot.name
          )}
        </h3>
        {slot.isSeminars ? <Flags flags={slot.flags} texts={texts} /> : null}
      </div>
      {slot.isSeminars ? (
        <Cells {...{ board, slot, carrying, target }} />
      ) : (
        <div className="schedule-across">
          <p>
            <span className="font-semibold">{slot.kindWord}</span>
            {slot.about ? <span className="text-ink-2"> · {slot.about}</span> : null}
          </p>
          <Flags flags={slot.flags} texts={texts} />
        </div>
      )}
    </li>
  );
}

function Cells({ board, slot, carrying, target }: Omit<Props, 'onResize'>) {
  const { rooms, sessions, texts, mayEdit, cellHref } = board;
  return (
    <>
      {rooms.map((room) => {
        const key = cellKey({ slotId: slot.id, roomId: room.id });
        const here = sessions.filter(({ slotId, roomId }) => slotId === slot.id && roomId === room.id);
        return (
          <div
            key={room.id}
            className="schedule-cell"
            data-cell={key}
            data-empty={here.length === 0 || undefined}
            data-target={target === key || undefined}
          >
            {here.map((session) => (
              <BoardCard
                key={session.id}
                id={`session-${session.id}`}
                item={{ type: 'session', id: session.id, title: session.title }}
                lang={session.lang}
                lines={[session.who, session.seats]}
                href={session.href}
                flags={session.flags}
                carrying={carrying}
              />
            ))}
            <span className="schedule-room">{room.name}</span>
            {here.length === 0 && mayEdit ? (
              <NextLink
                href={`${cellHref}${key}`}
                prefetch={false}
                scroll={false}
                className="schedule-add"
                aria-label={fill(texts.addHere, { slot: slot.name, room: room.name })}
              >
                <Plus aria-hidden="true" size={18} />
              </NextLink>
            ) : null}
          </div>
        );
      })}
      {mayEdit ? (
        <NextLink href={slot.addHref} prefetch={false} scroll={false} className="schedule-add-narrow">
          <Plus aria-hidden="true" size={18} />
          {slot.addLabel}
        </NextLink>
      ) : null}
    </>
  );
}
