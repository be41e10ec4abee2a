import { useTranslations } from 'next-intl';
import { controlClass } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { standings } from '../rules';
import type { Standing } from '../types';
import type { CommitmentView } from '../view-rules';

/** Search and status as one GET form: all of it ends up in the address and works without JavaScript. */
export function CommitmentFilter({
  view,
  counts,
  action,
}: {
  view: CommitmentView;
  counts: Record<Standing, number>;
  action: string;
}) {
  const t = useTranslations('commitments');
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
          <label htmlFor="filter-status" className="block font-semibold">
            {t('status')}
          </label>
          <select
            id="filter-status"
            name="status"
            defaultValue={view.standing ?? ''}
            className={`${controlClass} cursor-pointer`}
          >
            <option value="">{t('any')}</option>
            {standings.map((standing) => (
              <option key={standing} value={standing}>
                {`${t(`standings.${standing}`)} (${counts[standing]})`}
              </option>
            ))}
          </select>
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" size="small">
            {t('apply')}
          </Button>
          {view.search || view.standing ? (
            <a href={action} className={buttonClass({ variant: 'ghost', size: 'small' })}>
              {t('clear')}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}
