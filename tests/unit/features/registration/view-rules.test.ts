import { expect, it } from 'vitest';
import type { BookableSlot } from '@/features/registration/types';
import { heldBySlot, slotViews } from '@/features/registration/view-rules';

const at = (time: string) => new Date(`2026-09-01T${time}:00Z`);
const session = {
  id: 's1',
  slotId: 'b',
  room: 'Sal 4',
  speakers: ['Inger Kyösti, Norrbotten'],
  capacity: 20,
  seatsLeft: 6,
};
const slots: BookableSlot[] = [
  {
    id: 'a',
    kind: 'plenary',
    name: { sv: 'Inledning', en: 'Opening' },
    startsAt: at('07:00'),
    endsAt: at('08:00'),
    sessions: [],
  },
  {
    id: 'b',
    kind: 'seminars',
    name: { sv: 'Pass 1', en: 'Slot 1' },
    startsAt: at('08:15'),
    endsAt: at('09:45'),
    sessions: [{ ...session, title: { sv: 'Rocket science', en: null }, startsAt: at('08:15'), endsAt: at('09:45') }],
  },
  {
    id: 'c',
    kind: 'seminars',
    name: { sv: 'Pass 2', en: 'Slot 2' },
    startsAt: at('11:00'),
    endsAt: at('12:00'),
    sessions: [],
  },
];

it('tells the day in Swedish, in Swedish time, without slots that have nothing to choose', () => {
  expect(slotViews({ slots }, 'sv')).toEqual([
    { id: 'a', name: 'Inledning', time: '9.00', range: '9.00–10.00', sessions: [] },
    {
      id: 'b',
      name: 'Pass 1',
      time: '10.15',
      range: '10.15–11.45',
      sessions: [
        {
          id: 's1',
          title: 'Rocket science',
          lang: null,
          detail: 'Inger Kyösti, Norrbotten · Sal 4',
          capacity: 20,
          seatsLeft: 6,
        },
      ],
    },
  ]);
});

it('marks what is left in Swedish on the English page', () => {
  const [, slot] = slotViews({ slots }, 'en');
  expect([slot?.name, slot?.time, slot?.sessions[0]?.lang]).toEqual(['Slot 1', '10:15', 'sv']);
});

it('knows which session of each slot is held', () => {
  expect(heldBySlot({ slots }, ['s1', 'gone'])).toEqual({ b: 's1' });
});
