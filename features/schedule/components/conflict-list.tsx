import { TriangleAlert } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import type { SaidConflict } from './schedule-words';

type Props = { said: readonly SaidConflict[]; slug: string };

/** Every conflict as a sentence with the way to where it is in the grid: what stops a release in sight, the rest to unfold. */
export async function ConflictList({ said, slug }: Props) {
  const t = await getTranslations('schedule');
  const warnings = said.filter(({ blocking }) => !blocking);
  const blocking = said.filter((each) => each.blocking);
  return (
    <>
      {blocking.length > 0 ? <Sentences said={blocking} slug={slug} /> : null}
      {warnings.length > 0 ? (
        <details open={said.length <= 4 || undefined}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-spruce-2 underline underline-offset-4">
            {t('warningsMore', { count: warnings.length })}
          </summary>
          <Sentences said={warnings} slug={slug} />
        </details>
      ) : null}
    </>
  );
}

async function Sentences({ said, slug }: Props) {
  const t = await getTranslations('schedule');
  return (
    <ul className="grid gap-0.5">
      {said.map(({ key, blocking, sentence, sessionIds, slotIds }) => (
        <li key={key} className="flex flex-wrap items-baseline gap-x-3 border-t border-mist-2 py-2 first:border-0">
          <Tag tone={blocking ? 'ling' : 'sun'}>
            <TriangleAlert aria-hidden="true" size={14} className="mr-1 inline align-[-2px]" />
            {t(blocking ? 'board.blocking' : 'board.warning').replace(/:$/, '')}
          </Tag>
          <span className="min-w-0 flex-1 basis-60">{sentence}</span>
          <Link
            href={{
              pathname: '/organiser/conferences/[slug]/schedule',
              params: { slug },
              hash: sessionIds[0] ? `session-${sessionIds[0]}` : `slot-${slotIds[0] ?? ''}`,
            }}
            className="inline-flex min-h-8 items-center"
            aria-label={`${t('showInGrid')}: ${sentence}`}
          >
            {t('showInGrid')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
