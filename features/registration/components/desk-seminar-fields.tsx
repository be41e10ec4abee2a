'use client';

import { useTranslations } from 'next-intl';
import { useActionField } from '@/components/form/action-form';
import { RadioCardGroup } from '@/components/form/radio-card-group';
import { Tag } from '@/components/ui/tag';
import type { DeskSession, DeskSlot } from '../desk-rules';
import { useLiveSeats } from './use-live-seats';

type Props = {
  /** Whose seats are looked at while the form is open. */
  slug: string;
  slots: readonly DeskSlot[];
  /** The held session's id by slot id. */
  held?: Readonly<Record<string, string>>;
  mayOverbook: boolean;
};

/** One choice per slot with exact figures. Who may overbook can choose what is full; the note is asked for below. */
export function DeskSeminarFields({ slug, slots, held = {}, mayOverbook }: Props) {
  const t = useTranslations('desk.form');
  const [seats] = useLiveSeats(slug, {});
  return (
    <fieldset className="min-w-0">
      <legend className="font-display text-h3 font-semibold">{t('seminars')}</legend>
      <p className="mt-1 text-md text-ink-2">{t(mayOverbook ? 'seminarsHintOverbook' : 'seminarsHint')}</p>
      <div className="mt-4 grid gap-6">
        {slots.map((slot) => (
          <DeskSlotChoice key={slot.id} slot={slot} seats={seats} held={held[slot.id]} mayOverbook={mayOverbook} />
        ))}
      </div>
    </fieldset>
  );
}

function DeskSlotChoice({
  slot,
  seats,
  held,
  mayOverbook,
}: {
  slot: DeskSlot;
  seats: Readonly<Record<string, number>>;
  held: string | undefined;
  mayOverbook: boolean;
}) {
  const t = useTranslations('desk.form');
  const name = `slot-${slot.id}`;
  const { id, error, written } = useActionField(name);
  const options = slot.sessions.map((session) => {
    const left = seats[session.id] ?? session.seatsLeft;
    return {
      value: session.id,
      label: session.title,
      ...(session.lang ? { lang: session.lang } : {}),
      detail: session.detail,
      aside: session.id === held ? <Tag tone="outline">{t('held')}</Tag> : <Fill session={session} left={left} />,
      disabled: left <= 0 && session.id !== held && !mayOverbook,
    };
  });
  return (
    <RadioCardGroup
      id={id}
      name={name}
      legend={
        <>
          <time>{slot.range}</time> {slot.name}
        </>
      }
      error={error}
      options={[...options, { value: '', label: t('none') }]}
      defaultValue={written ? (written[0] ?? '') : (held ?? '')}
    />
  );
}

/** Seats in words and figures: what is left, or how full, with what the room holds where somebody might be let in all the same. */
function Fill({ session, left }: { session: DeskSession; left: number }) {
  const t = useTranslations('desk.form');
  const { capacity, roomCapacity } = session;
  if (left > 0)
    return <Tag tone={left <= Math.max(3, capacity * 0.1) ? 'sun' : 'calm'}>{t('left', { left, capacity })}</Tag>;
  const taken = Math.max(session.taken, capacity);
  return (
    <span className="grid justify-items-end gap-0.5">
      <Tag tone="ling">
        {taken > capacity ? t('over', { taken, capacity, over: taken - capacity }) : t('full', { capacity })}
      </Tag>
      <span className="text-sm text-ink-2">{t('room', { roomCapacity })}</span>
    </span>
  );
}
