import { Eye, PenLine } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import type { ConferenceFigures } from '@/features/conference/organiser-types';
import { daysUntil, isOver } from '@/features/today/day-rules';
import type { Actor } from '@/lib/actor';
import { may } from '@/lib/rights';
import { formatDate } from '@/lib/time';

const stateTones = { draft: 'outline', published: 'calm', open: 'calm', closed: 'sun', archived: 'outline' } as const;

type Props = { here: { actor: Actor; conference: ConferenceFigures }; now: Date };

/** The city and its day, how long there is left, and the two things most often wanted. */
export function TodayHead({ here: { actor, conference }, now }: Props) {
  const t = useTranslations('today');
  const { slug, city, state } = conference;
  return (
    <div className="flex flex-wrap items-center gap-x-3.5 gap-y-3">
      <div className="mr-auto">
        <h1 className="text-[2.125rem]">{t('heading', { city })}</h1>
        <DayLine conference={conference} now={now} />
      </div>
      {state === 'draft' ? null : (
        <ButtonLink href={{ pathname: '/conferences/[slug]', params: { slug } }} variant="ghost" size="small">
          <Eye aria-hidden="true" size={18} />
          {t('seeAsVisitor')}
        </ButtonLink>
      )}
      {may(actor, 'writeMailings', conference.id) && !isOver(conference, now) ? (
        <ButtonLink href={{ pathname: '/organiser/conferences/[slug]/mailings/new', params: { slug } }} size="small">
          <PenLine aria-hidden="true" size={18} />
          {t('write')}
        </ButtonLink>
      ) : null}
    </div>
  );
}

function DayLine({ conference, now }: { conference: ConferenceFigures; now: Date }) {
  const t = useTranslations('today');
  const organiser = useTranslations('organiser');
  const locale = useLocale();
  const { state, startsAt } = conference;
  const days = startsAt !== null && startsAt > now ? daysUntil(startsAt, now) : null;
  const day = startsAt ? formatDate(startsAt, locale) : organiser(state === 'archived' ? 'dayUnknown' : 'dayOpen');
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
      <span className="inline-block first-letter:uppercase">{day}</span>
      {days === null ? null : <span>{t('inDays', { days })}</span>}
      <Tag tone={stateTones[state]}>{organiser(`states.${state}`)}</Tag>
    </p>
  );
}
