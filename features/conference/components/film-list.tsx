import { Film } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PublicConference } from '../types';

type FilmEntry = Pick<PublicConference['films'][number], 'id' | 'title' | 'url'>;

/** Films from the day. A film that the sources name without an address is listed, and it is said that it cannot be seen here. */
export function FilmList({ films }: { films: readonly FilmEntry[] }) {
  const t = useTranslations('conference');
  const noneHere = films.every(({ url }) => url === null);
  return (
    <>
      {noneHere ? <p className="mb-4 text-ink-2">{t('filmsMissing')}</p> : null}
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {films.map((film) => (
          <li key={film.id} className="flex items-start gap-3 border-t border-line py-3.5">
            <Film aria-hidden="true" size={22} className="mt-0.5 shrink-0 text-spruce-2" />
            <span>
              <FilmTitle film={film} />
              {film.url === null && !noneHere ? (
                <span className="block text-md text-ink-2">{t('filmMissing')}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function FilmTitle({ film }: { film: FilmEntry }) {
  return film.url ? (
    <a href={film.url} className="inline-flex min-h-11 items-center font-semibold sm:min-h-6" rel="noopener">
      {film.title}
    </a>
  ) : (
    <span className="font-semibold">{film.title}</span>
  );
}
