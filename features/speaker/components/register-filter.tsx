import { useTranslations } from 'next-intl';
import { controlClass } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import type { RegisterView } from '../register-rules';

/** Search and choice as one GET form: all of it ends up in the address and works without JavaScript. */
export function RegisterFilter({ view, action }: { view: RegisterView; action: string }) {
  const t = useTranslations('speakers.register');
  return (
    <search>
      <form
        action={action}
        method="get"
        aria-label={t('filter')}
        className="flex flex-wrap items-end gap-x-4 gap-y-4 rounded-panel border border-mist-2 bg-birch px-5.5 py-5"
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
          <label htmlFor="show" className="block font-semibold">
            {t('show')}
          </label>
          <select
            id="show"
            name="show"
            defaultValue={view.minors ? 'minors' : view.pending ? 'pending' : ''}
            className={`${controlClass} cursor-pointer text-md`}
          >
            <option value="">{t('showAll')}</option>
            <option value="pending">{t('showPending')}</option>
            <option value="minors">{t('showMinors')}</option>
          </select>
        </div>
        <div className="flex gap-3">
          <Button type="submit" size="small">
            {t('apply')}
          </Button>
          {view.search || view.minors || view.pending ? (
            <a href={action} className={buttonClass({ variant: 'ghost', size: 'small' })}>
              {t('clear')}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}
