import type { useTranslations } from 'next-intl';
import { formatTimeRange, type Locale } from '@/lib/time';
import type { ChangeShown } from '../types';

type Translate = ReturnType<typeof useTranslations<'mailings'>>;
type Change = ChangeShown['changes'][number];

/** One person's change in a line: 'Ny tid: Medskapande, 13.00–14.15 Sal 2 → 10.15–11.45 Sal 4'. */
export function changeWords(t: Translate, change: Change, locale: Locale): string {
  const place = (where: NonNullable<Change['from']>) =>
    [formatTimeRange(new Date(where.startsAt), new Date(where.endsAt), locale), where.room].filter(Boolean).join(' ');
  const places = [change.from, change.to].flatMap((where) => (where ? [place(where)] : []));
  const title = locale === 'en' ? (change.title.en ?? change.title.sv) : change.title.sv;
  return t('changeLine', {
    kind: t(`changeKinds.${change.kind}`),
    what: [title, places.join(' → ')].filter(Boolean).join(', '),
  });
}
