import { useTranslations } from 'next-intl';
import { controlClass } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { organisationKinds, type RegisterView } from '../rules';

/** Search and choice as one GET form: all of it ends up in the address and works without JavaScript. */
export function RegisterFilter({ view, action }: { view: RegisterView; action: string }) {
  const t = useTranslations('organisations');
  return (
    <search>
      <form
        action={action}
        method="get"
        aria-label={t('filter')}
        className="flex flex-wrap items-end gap-4 rounded-panel border border-mist-2 bg-birch px-5.5 py-5"
      >
        <div className="min-w-0 grow basis-72">
          <TextField
            id="q"
            name="q"
            type="search"
            label={t('search')}
            defaultValue={view.search}
            maxLength={100}
            autoComplete="off"
          />
        </div>
        <div className="min-w-0 basis-56">
          <label htmlFor="kind" className="block font-semibold">
            {t('kind')}
          </label>
          <select id="kind" name="kind" defaultValue={view.kind ?? ''} className={`${controlClass} cursor-pointer`}>
            <option value="">{t('allKinds')}</option>
            {organisationKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="min-w-0 basis-44">
          <label htmlFor="show" className="block font-semibold">
            {t('show')}
          </label>
          <select
            id="show"
            name="show"
            defaultValue={view.archived ? 'archived' : ''}
            className={`${controlClass} cursor-pointer`}
          >
            <option value="">{t('showActive')}</option>
            <option value="archived">{t('showArchived')}</option>
          </select>
        </div>
        <div className="flex gap-3">
          <Button type="submit" size="small">
            {t('apply')}
          </Button>
          {view.search || view.kind || view.archived ? (
            <a href={action} className={buttonClass({ variant: 'ghost', size: 'small' })}>
              {t('clear')}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}
