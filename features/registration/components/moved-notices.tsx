import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Link } from '@/lib/i18n/link';
import type { Move } from '../organiser-types';

/** Where a moved person came from or went; a link for who may see the people there. */
export function MovedNotices({ moves }: { moves: readonly (Move & { mayOpen: boolean })[] }) {
  const t = useTranslations('desk.moved');
  return moves.map(({ direction, id, slug, city, mayOpen }) => (
    <Notice key={id}>
      <p>
        {t(direction, { city })}{' '}
        {mayOpen ? (
          <Link
            href={{ pathname: '/organiser/conferences/[slug]/registrations/[id]', params: { slug, id } }}
            className="font-semibold"
          >
            {t('open', { city })}
          </Link>
        ) : null}
      </p>
    </Notice>
  ));
}
