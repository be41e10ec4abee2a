import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { ListView } from '../organiser-rules';
import { keptQueryOf, type SavedView } from '../saved-view-rules';
import { ChangeViewForms, type SavedViewTexts, SaveViewForm } from './saved-view-forms';

type Props = {
  views: readonly SavedView[];
  view: ListView;
  slug: string;
  /** The list's own address, without a query. */
  address: string;
};

const linkClass =
  'inline-flex min-h-11 items-center gap-2 rounded-full border-2 border-line bg-birch px-4 no-underline hover:bg-mist ' +
  'aria-[current]:border-spruce aria-[current]:bg-chosen aria-[current]:font-semibold';

/** The views one has kept and those that colleagues share, each a link. */
export function SavedViews({ views, view, address }: Omit<Props, 'slug'>) {
  const t = useTranslations('desk.views');
  const now = view.sessionId ? null : keptQueryOf(view);
  const links = [{ id: 'usual', name: t('usual'), query: '', by: null as string | null }].concat(
    views.map(({ id, name, query, mine, ownerName }) => ({
      id,
      name,
      query,
      by: mine ? null : (ownerName ?? t('colleague')),
    })),
  );
  return (
    <nav aria-label={t('label')}>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ id, name, query, by }) => (
          <li key={id}>
            <a
              href={query ? `${address}?${query}` : address}
              aria-current={query === now ? 'page' : undefined}
              className={linkClass}
            >
              <bdi className="[overflow-wrap:anywhere]">{name}</bdi>
              {by === null ? null : <span className="text-sm text-ink-2">{t('sharedBy', { name: by })}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Keeping what is shown now as a view, and mending one's own. */
export function SavedViewsEditor({ views, view, slug }: Omit<Props, 'address'>) {
  const t = useTranslations('desk.views');
  const errorTitle = useTranslations('form')('summary');
  const locale = useLocale();
  const own = views.filter(({ mine }) => mine);
  const texts: SavedViewTexts = {
    errorTitle,
    name: t('name'),
    nameHint: t(view.sessionId ? 'nameHintSession' : 'nameHint'),
    share: t('share'),
    shareHint: t('shareHint'),
    save: t('save'),
    saving: t('saving'),
    change: t('change'),
    remove: t('remove'),
    removing: t('removing'),
  };
  return (
    <Disclosure id="views" summary={t('open')}>
      <div className="grid gap-6">
        <SaveViewForm {...{ slug, locale, texts }} view={keptQueryOf(view)} />
        {own.length > 0 ? (
          <section aria-labelledby="own-views">
            <h2 id="own-views" className="text-h4">
              {t('own')}
            </h2>
            <ul className="mt-2 grid gap-5">
              {own.map((one) => (
                <li key={one.id} className="border-t border-mist-2 pt-4">
                  <ChangeViewForms {...{ slug, locale, texts }} view={one} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Disclosure>
  );
}
