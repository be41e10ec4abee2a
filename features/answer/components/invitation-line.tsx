import { useTranslations } from 'next-intl';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { formatDateTime, type Locale } from '@/lib/time';
import { namesIn } from '../page-rules';
import type { InvitationPage, PageAnswer } from '../page-types';

type Stop = { key: string; what: string; when: Date; more?: string };

/** What has happened with the invitation, as stops on the line: sent, delivered, each answer and by whom. */
export function InvitationLine({ page, locale }: { page: InvitationPage; locale: Locale }) {
  const t = useTranslations('invitation.line');
  const addresses = page.hasSecondAddress ? 'both' : 'one';
  const stops: Stop[] = [];
  if (page.sentAt) stops.push({ key: 'sent', what: t('sent', { addresses }), when: page.sentAt });
  if (page.deliveredAt)
    stops.push({ key: 'delivered', what: t('delivered'), when: page.deliveredAt, more: t('opening') });
  if (page.bouncedAt) stops.push({ key: 'bounced', what: t('bounced'), when: page.bouncedAt });
  for (const answer of page.answers)
    stops.push({ key: `answer-${answer.number}`, ...told(answer, t), when: answer.createdAt });
  for (const one of page.extensions) {
    const until = formatDateTime(one.grantedUntil ?? one.wantedBy, locale);
    stops.push({
      key: one.id,
      what: t(`time.${one.state}`, { who: one.askedByName, until }),
      when: one.askedAt,
      ...(one.decision ? { more: one.decision } : {}),
    });
  }
  stops.sort((a, b) => a.when.getTime() - b.when.getTime());
  return (
    <section aria-labelledby="line">
      <h2 id="line" className="sr-only">
        {t('title')}
      </h2>
      <TourLine>
        {stops.map((stop, i) => (
          <TourStop key={stop.key} state={i === stops.length - 1 ? 'now' : 'past'}>
            <p className="[overflow-wrap:anywhere]">{stop.what}</p>
            <p className="text-ink-2">
              {formatDateTime(stop.when, locale)}
              {stop.more ? `. ${stop.more}` : ''}
            </p>
          </TourStop>
        ))}
      </TourLine>
    </section>
  );
}

type T = ReturnType<typeof useTranslations<'invitation.line'>>;

function told({ kind, madeByName, source, detail }: PageAnswer, t: T): { what: string; more?: string } {
  const names = namesIn(detail).join(', ');
  const what = t(`answer.${kind}`, { who: madeByName, names: names || 'none' });
  return source === 'link' ? { what } : { what, more: t(`source.${source}`) };
}
