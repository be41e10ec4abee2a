import { useTranslations } from 'next-intl';
import { controlClass } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { isNarrowed, type SeminarView } from '../rules';

/** Search and filter of a tour's seminars as one GET form. */
export function SeminarFilter({ view, action }: { view: SeminarView; action: string }) {
  const t = useTranslations('seminars');
  const themes = useTranslations('programme.theme');
  return (
    <search>
      <form
        action={action}
        method="get"
        aria-label={t('list.filter')}
        className="grid items-end gap-x-4 gap-y-4 rounded-panel border border-mist-2 bg-birch px-5.5 py-5 md:grid-cols-[2fr_1fr_1fr_auto]"
      >
        <TextField
          id="q"
          name="q"
          type="search"
          label={t('list.search')}
          defaultValue={view.search}
          maxLength={100}
          autoComplete="off"
        />
        <div>
          <label htmlFor="filter-theme" className="block font-semibold">
            {t('fields.theme')}
          </label>
          <select id="filter-theme" name="theme" defaultValue={view.theme ?? ''} className={controlClass}>
            <option value="">{t('list.any')}</option>
            <option value="participation">{themes('participation')}</option>
            <option value="conditions">{themes('conditions')}</option>
          </select>
        </div>
        <div>
          <label htmlFor="filter-show" className="block font-semibold">
            {t('list.show')}
          </label>
          <select id="filter-show" name="show" defaultValue={view.show ?? ''} className={controlClass}>
            <option value="">{t('list.shows.all')}</option>
            <option value="unplaced">{t('list.shows.unplaced')}</option>
            <option value="local">{t('list.shows.local')}</option>
            <option value="archived">{t('list.shows.archived')}</option>
          </select>
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" size="small">
            {t('list.apply')}
          </Button>
          {isNarrowed(view) ? (
            <a href={action} className={buttonClass({ variant: 'ghost', size: 'small' })}>
              {t('list.clear')}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}
