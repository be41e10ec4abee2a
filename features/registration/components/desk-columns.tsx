import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { Disclosure } from '@/components/ui/disclosure';
import { columnKeys, defaultColumns } from '../column-rules';
import { type ListView, queryOfView } from '../organiser-rules';

type Props = { view: ListView; action: string; hrefFor: (view: ListView) => string };

/** Which columns the list and its files have: a GET form, so that they stand in the address. */
export function DeskColumns({ view, action, hrefFor }: Props) {
  const t = useTranslations('desk.columns');
  const names = useTranslations('registrations.columns');
  const { columns: _chosenBelow, ...rest } = queryOfView(view);
  return (
    <Disclosure id="columns" summary={t('title')}>
      <form action={action} method="get">
        {Object.entries(rest).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {/* With no box ticked the name alone is shown. */}
        <input type="hidden" name="columns" value="none" />
        <fieldset>
          <legend className="font-semibold">{t('legend')}</legend>
          <div className="mt-1.5 grid grid-cols-1 gap-x-6 sm:grid-cols-2 xl:grid-cols-4">
            {columnKeys.map((key) => (
              <label key={key} className="flex min-h-11 cursor-pointer items-center gap-3">
                <input
                  type="checkbox"
                  name="columns"
                  value={key}
                  defaultChecked={view.columns.includes(key)}
                  className="size-6 shrink-0 accent-spruce"
                />
                {names(key)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" size="small">
            {t('apply')}
          </Button>
          {view.columns === defaultColumns ? null : (
            <a
              href={hrefFor({ ...view, columns: defaultColumns })}
              className={buttonClass({ variant: 'plain', size: 'small' })}
            >
              {t('usual')}
            </a>
          )}
        </div>
      </form>
    </Disclosure>
  );
}
