'use client';

import { ChevronsUpDown } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';

const stepMinutes = 5;
/** So far is a step on the screen. */
const pxAStep = 8;

/** The end of a slot: dragged up and down, or by arrow keys and Enter. Shows the time it would become. */
export function SlotEdge({
  label,
  how,
  endMinute,
  minutes,
  locale,
  onResize,
}: {
  label: string;
  how: string;
  endMinute: number;
  minutes: number;
  locale: 'sv' | 'en';
  onResize: (minutes: number) => void;
}) {
  const [by, setBy] = useState(0);
  const bounded = (change: number) => Math.min(24 * 60 - endMinute, Math.max(stepMinutes - minutes, change));
  const commit = (change: number) => {
    setBy(0);
    if (change !== 0) onResize(change);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const edge = event.currentTarget;
    const from = event.clientY;
    const stepsTo = ({ clientY }: { clientY: number }) => bounded(Math.round((clientY - from) / pxAStep) * stepMinutes);
    const move = (moved: globalThis.PointerEvent) => setBy(stepsTo(moved));
    const stop = () => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('pointerup', up);
      edge.removeEventListener('pointercancel', cancel);
    };
    const up = (moved: globalThis.PointerEvent) => {
      stop();
      commit(stepsTo(moved));
    };
    const cancel = () => {
      stop();
      setBy(0);
    };
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', up);
    edge.addEventListener('pointercancel', cancel);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const change = { ArrowDown: stepMinutes, ArrowUp: -stepMinutes }[event.key];
    if (change === undefined && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (change !== undefined) setBy(bounded(by + change));
    else if (event.key === 'Enter') commit(by);
    else setBy(0);
  };
  const end = endMinute + by;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby="schedule-edge-how"
      title={how}
      aria-orientation="vertical"
      aria-valuemin={endMinute - minutes + stepMinutes}
      aria-valuemax={24 * 60}
      aria-valuenow={end}
      aria-valuetext={timeOf(end, locale)}
      className="schedule-edge"
      data-changed={by !== 0 || undefined}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onBlur={() => setBy(0)}
    >
      <ChevronsUpDown aria-hidden="true" size={16} />
      <span className="tabular">–{timeOf(end, locale)}</span>
    </div>
  );
}

function timeOf(minute: number, locale: 'sv' | 'en'): string {
  const [hour, rest] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')];
  return locale === 'sv' ? `${hour}.${rest}` : `${String(hour).padStart(2, '0')}:${rest}`;
}
