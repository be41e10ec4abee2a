'use client';

import { Move, TriangleAlert } from 'lucide-react';
import NextLink from 'next/link';
import type { KeyboardEvent, PointerEvent } from 'react';
import { type BoardFlag, type BoardTexts, fill, type Item } from './board-types';

export type Carrying = {
  mayEdit: boolean;
  texts: BoardTexts;
  carried: string | null;
  onPointerDown: (event: PointerEvent, item: Item) => void;
  onKeyDown: (event: KeyboardEvent, item: Item) => void;
  onBlur: () => void;
};

/** A seminar as it lies in a cell or on the shelf, with its handle and what is wrong with it. */
export function BoardCard({
  item,
  id,
  lang,
  lines,
  href,
  flags,
  carrying,
}: {
  item: Item;
  id?: string;
  lang?: string | undefined;
  lines: string[];
  href: string;
  flags: BoardFlag[];
  carrying: Carrying;
}) {
  const { texts, mayEdit } = carrying;
  const isWrong = flags.some(({ blocking }) => blocking);
  return (
    <div
      id={id}
      className="schedule-card"
      data-wrong={isWrong || undefined}
      data-warned={(!isWrong && flags.length > 0) || undefined}
      data-carried={carrying.carried === item.id || undefined}
      onPointerDown={mayEdit ? (event) => carrying.onPointerDown(event, item) : undefined}
    >
      <p className="font-semibold leading-tight" lang={lang}>
        {item.title}
      </p>
      {lines.filter(Boolean).map((line) => (
        <p key={line} className="mt-0.5 text-ink-2">
          {line}
        </p>
      ))}
      <Flags flags={flags} texts={texts} />
      {mayEdit ? (
        <NextLink
          href={href}
          prefetch={false}
          scroll={false}
          draggable={false}
          data-handle=""
          className="schedule-handle"
          aria-label={fill(item.type === 'session' ? texts.moveNamed : texts.placeNamed, { title: item.title })}
          aria-describedby="schedule-how"
          onKeyDown={(event) => carrying.onKeyDown(event, item)}
          onBlur={carrying.onBlur}
        >
          <Move aria-hidden="true" size={16} />
          {item.type === 'session' ? texts.move : texts.place}
        </NextLink>
      ) : null}
    </div>
  );
}

/** What is wrong, in words; the worst first. */
export function Flags({ flags, texts }: { flags: BoardFlag[]; texts: BoardTexts }) {
  if (flags.length === 0) return null;
  return (
    <ul className="mt-1.5 grid gap-1">
      {flags.map(({ key, text, blocking }) => (
        <li key={key} className="schedule-flag" data-blocking={blocking || undefined}>
          <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
          <span>
            <span className="sr-only">{blocking ? texts.blocking : texts.warning} </span>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
