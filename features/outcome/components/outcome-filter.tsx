import { useTranslations } from 'next-intl';
import { controlClass } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { type OutcomeView, shows } from '../rules';
import type { OutcomeCounts } from '../types';

/** Search and filter as one GET form. */
export function OutcomeFilter({ view, counts, action }: { view: OutcomeView; counts: OutcomeCounts; action: string }) {
  const t = useTranslations('outcomes');
  return (
    <search>
      <form
        action={action}
        method="get"
        aria-label={t('filterTitle')}
        className="grid items-end gap-4 rounded-panel border border-mist-2 bg-birch px-5.5 py-5 md:grid-cols-[minmax(0,1fr)_16rem_auto]"
      >
        <TextField
          id="q"
          name="q"
          type="search"
          label={t('search')}
          hint={t('searchHint')}
          defaultValue={view.search}
          maxLength={100}
          autoComplete="off"
        />
        <div>
          <label htmlFor="filter-show" className="block font-semibold">
            {t('show')}
          </label>
          <select id="filter-show" name="show" defaultValue={view.show} className={`${controlClass} cursor-pointer`}>
            {shows.map((show) => (
              <option key={show} value={show}>
                {`${t(`shows.${show}`)} (${counts[show]})`}
              </option>
            ))}
          </select>
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" size="small">
            {t('apply')}
          </Button>
          {view.search || view.show !== 'all' ? (
            <a href={action} className={buttonClass({ variant: 'ghost', size: 'small' })}>
              {t('clearFilter')}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}
