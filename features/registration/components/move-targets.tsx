import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDate, type Locale } from '@/lib/time';

type Target = { id: string; slug: string; city: string; startsAt: Date | null; capacity: number; taken: number };
type Props = { slug: string; id: string; targets: readonly Target[]; locale: Locale; chosen: string | null };

/** The cities a person can be moved to, each a link that opens its seminars below. */
export function MoveTargets({ slug, id, targets, locale, chosen }: Props) {
  const t = useTranslations('desk');
  return (
    <nav aria-labelledby="targets" className="max-w-[46rem]">
      <h2 id="targets" className="mb-3 text-h3">
        {t('moveWhere')}
      </h2>
      <ul className="grid gap-2">
        {targets.map((target) => {
          const left = target.capacity - target.taken;
          return (
            <li key={target.id}>
              <Link
                href={{
                  pathname: '/organiser/conferences/[slug]/registrations/[id]/move',
                  params: { slug, id },
                  query: { to: target.slug },
                }}
                aria-current={target.slug === chosen ? 'true' : undefined}
                className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 rounded-box border-2 border-line bg-birch px-5 py-3 text-ink no-underline hover:bg-mist aria-[current]:border-spruce aria-[current]:bg-chosen"
              >
                <span className="font-display text-h4 font-semibold">{target.city}</span>
                <span>{target.startsAt ? formatDate(target.startsAt, locale) : t('dayOpen')}</span>
                <Tag tone={left > 0 ? 'calm' : 'ling'} className="ml-auto">
                  {left > 0 ? t('placesLeft', { left }) : t('full')}
                </Tag>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
