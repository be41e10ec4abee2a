import { useTranslations } from 'next-intl';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import type { SlotView } from '../view-rules';

type Props = {
  slots: readonly SlotView[];
  /** The chosen session's id by slot id. */
  chosen: Readonly<Record<string, string>>;
  /** Below the line: what it costs. */
  remark?: string;
};

/** The day as the line with stops: what is fixed, what is chosen, and what is still open. */
export function YourDay({ slots, chosen, remark }: Props) {
  const t = useTranslations('registration.day');
  return (
    <section aria-labelledby="your-day" className="on-spruce rounded-panel bg-spruce px-7 py-6 text-birch">
      <h2 id="your-day" className="text-h3">
        {t('title')}
      </h2>
      <TourLine ground="spruce" className="mt-5">
        {slots.map((slot) => (
          <Stop key={slot.id} slot={slot} chosen={chosen[slot.id]} />
        ))}
      </TourLine>
      {remark ? <p className="mt-2">{remark}</p> : null}
    </section>
  );
}

function Stop({ slot, chosen }: { slot: SlotView; chosen: string | undefined }) {
  const t = useTranslations('registration.day');
  const session = slot.sessions.find(({ id }) => id === chosen);
  const open = slot.sessions.length > 0 && !session;
  return (
    <TourStop state={open ? 'open' : 'ahead'}>
      <time className="block text-md text-spruce-pale">{slot.time}</time>
      <span className="leading-snug" lang={session?.lang ?? undefined}>
        {session?.title ?? (open ? t('notChosen', { slot: slot.name }) : slot.name)}
      </span>
    </TourStop>
  );
}
