import { useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/link';

const parts = ['settings', 'agenda', 'questions', 'documents'] as const;
export type PreparePart = (typeof parts)[number];

/** The parts of preparing a consultation beside each other. */
export function PrepareParts({ slug, here }: { slug: string; here: PreparePart }) {
  const t = useTranslations('consultations.prepare');
  return (
    <nav aria-label={t('label')} className="no-print">
      <ul className="flex flex-wrap gap-2">
        {parts.map((part) => (
          <li key={part}>
            <Link
              href={{ pathname: `/organiser/consultations/[slug]/${part}`, params: { slug } }}
              aria-current={part === here ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-full border-2 border-line bg-birch px-4.5 font-semibold text-ink no-underline hover:bg-mist aria-[current]:border-spruce aria-[current]:bg-spruce aria-[current]:text-birch"
            >
              {t(part)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
