'use client';

import { useOptimistic, useState, useTransition } from 'react';
import { type FormState, untouchedForm } from '@/lib/form-state';
import { moveSessionAction, placeSeminarAction, resizeSlotAction } from '../actions';
import type { Board, BoardSession, Item, Target } from './board-types';

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Post = { action: Action; fields: Record<string, string>; guess?: (sessions: BoardSession[]) => BoardSession[] };

/**
 * The grid's own moves: shown at once, posted to the same actions as the forms, taken back when the answer says no. One at a time,
 * since each needs the revision that the one before made.
 */
export function useBoardMoves({ conferenceId, revision, locale, sessions, unplaced }: Board) {
  const [shown, guess] = useOptimistic(sessions, (before, change: NonNullable<Post['guess']>) => change(before));
  const [isSaving, startTransition] = useTransition();
  const [answer, setAnswer] = useState<{ state: FormState; post: Post } | null>(null);

  const post = (next: Post) => {
    if (isSaving) return;
    setAnswer(null);
    startTransition(async () => {
      if (next.guess) guess(next.guess);
      const form = new FormData();
      const fields = { ...next.fields, conferenceId, revision: String(revision), locale, stay: 'on' };
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      const state = await next.action(untouchedForm, form);
      startTransition(() => setAnswer({ state, post: next }));
    });
  };

  return {
    shown,
    isSaving,
    problem: answer?.state.problem ?? null,
    done: answer?.state.done ?? null,
    again: () => answer && post(answer.post),
    /** What was said of the last move is old when the next begins. */
    forget: () => setAnswer(null),
    drop: (item: Item, target: Target) => {
      if (item.type === 'session')
        post({
          action: moveSessionAction,
          fields: { sessionId: item.id, ...target },
          guess: (before) => movedIn(before, item.id, target),
        });
      else {
        const seminar = unplaced.find(({ id }) => id === item.id);
        post({
          action: placeSeminarAction,
          fields: { seminarId: item.id, ...target },
          guess: (before) => [
            ...before,
            {
              ...{ id: `new-${item.id}`, seminarId: item.id, title: item.title, who: seminar?.who ?? '', ...target },
              ...{ seats: '', href: seminar?.href ?? '#', flags: [] },
            },
          ],
        });
      }
    },
    resize: (slotId: string, minutes: number) =>
      post({ action: resizeSlotAction, fields: { slotId, minutes: String(minutes) } }),
  };
}

/** The same exchange as move-rules.ts does, on what is shown. */
function movedIn(sessions: BoardSession[], id: string, target: Target): BoardSession[] {
  const session = sessions.find((each) => each.id === id);
  if (!session) return sessions;
  const there = sessions.filter(({ slotId, roomId }) => slotId === target.slotId && roomId === target.roomId);
  const other = there.length === 1 ? there[0] : undefined;
  return sessions.map((each) => {
    if (each.id === id) return { ...each, ...target };
    return each.id === other?.id ? { ...each, slotId: session.slotId, roomId: session.roomId } : each;
  });
}
