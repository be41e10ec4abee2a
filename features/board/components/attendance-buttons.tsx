'use client';

import { useActionState } from 'react';
import { buttonClass } from '@/components/ui/button-look';
import { untouchedForm } from '@/lib/form-state';
import { attendanceAction } from '../actions';
import type { BoardSeat } from '../types';

type Props = {
  seat: Pick<BoardSeat, 'id' | 'version' | 'attendance'>;
  isHeld: boolean;
  locale: string;
  words: { attended: string; absent: string; undo: string /** Whose seat, for screen readers. */; of: string };
};

/** There, not there, or taken back: large buttons for a phone in one hand, which work without JavaScript too. */
export function AttendanceButtons({ seat, isHeld, locale, words }: Props) {
  const [state, submit, isBusy] = useActionState(attendanceAction, untouchedForm);
  const offered = seat.attendance === 'expected' ? (['attended', 'absent'] as const) : (['expected'] as const);
  const look = { attended: 'spruce', absent: 'ghost', expected: 'plain' } as const;
  const text = { attended: words.attended, absent: words.absent, expected: words.undo };
  return (
    <form action={submit} className="grid gap-2">
      <input type="hidden" name="seatId" value={seat.id} />
      <input type="hidden" name="version" value={seat.version} />
      <input type="hidden" name="locale" value={locale} />
      <span className="flex flex-wrap gap-2">
        {offered.map((value) =>
          value === 'attended' && !isHeld ? null : (
            <button
              key={value}
              type="submit"
              name="attendance"
              value={value}
              aria-disabled={isBusy || undefined}
              className={buttonClass({ variant: look[value], size: 'small' })}
            >
              {text[value]}
              <span className="sr-only">: {words.of}</span>
            </button>
          ),
        )}
      </span>
      {state.problem ? (
        <span role="alert" className="font-semibold text-ling">
          {state.problem}
        </span>
      ) : null}
    </form>
  );
}
