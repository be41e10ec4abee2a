import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { controlClass } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { formatTimeRange } from '@/lib/time';
import { columnsQuery, defaultColumns } from '../column-rules';
import { filtersInUse, type ListView, organisationFilters, sortKeys } from '../organiser-rules';
import type { FilterOptions } from '../organiser-types';

/** Search, filter and order as one GET form: all of it ends up in the address and works without JavaScript. */
export function OrganiserFilter({ view, options, action }: { view: ListView; options: FilterOptions; action: string }) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const title = (session: FilterOptions['sessions'][number]) =>
    locale === 'en' ? (session.titleEn ?? session.titleSv) : session.titleSv;
  return (
    <search>
      <form
        action={action}
        method="get"
        className="grid gap-4 rounded-panel border border-mist-2 bg-birch px-5.5 py-5"
        aria-label={t('filterTitle')}
      >
        {view.columns === defaultColumns ? null : (
          <input type="hidden" name="columns" value={columnsQuery(view.columns)} />
        )}
        <TextField
          id="q"
          name="q"
          type="search"
          label={t('searchLabel')}
          hint={t('searchHint')}
          defaultValue={view.search}
          maxLength={100}
          autoComplete="off"
        />
        <div className="grid grid-cols-2 items-end gap-x-3 gap-y-4 lg:grid-cols-3">
          <Choice name="state" label={t('stateLabel')} value={view.state}>
            {(['confirmed', 'cancelled', 'all'] as const).map((state) => (
              <option key={state} value={state}>
                {t(`stateOptions.${state}`)}
              </option>
            ))}
          </Choice>
          <Choice name="session" label={t('sessionLabel')} value={view.sessionId ?? ''} any={t('any')}>
            {options.sessions.map((session) => (
              <option key={session.id} value={session.id}>
                {`${formatTimeRange(session.startsAt, session.endsAt, locale)} ${title(session)}`}
              </option>
            ))}
          </Choice>
          <Choice name="kind" label={t('kindLabel')} value={view.kind ?? ''} any={t('any')}>
            {organisationFilters.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </Choice>
          <Choice name="county" label={t('countyLabel')} value={view.countyCode ?? ''} any={t('any')}>
            {options.counties.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Choice>
          <Choice name="mail" label={t('mailLabel')} value={view.mailTrouble ? 'trouble' : ''} any={t('any')}>
            <option value="trouble">{t('mailTrouble')}</option>
          </Choice>
          <Choice name="sort" label={t('sortLabel')} value={`${view.order.descending ? '-' : ''}${view.order.key}`}>
            {sortKeys
              .flatMap((key) => [key, `-${key}`] as const)
              .map((sort) => (
                <option key={sort} value={sort}>
                  {t(`sorts.${sort}`)}
                </option>
              ))}
          </Choice>
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" size="small">
            {t('apply')}
          </Button>
          {filtersInUse(view) > 0 ? (
            <a href={action} className={buttonClass({ variant: 'ghost', size: 'small' })}>
              {t('clear')}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}

function Choice({
  name,
  label,
  value,
  any,
  children,
}: {
  name: string;
  label: string;
  value: string;
  any?: string;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={`filter-${name}`} className="block font-semibold">
        {label}
      </label>
      <select
        id={`filter-${name}`}
        name={name}
        defaultValue={value}
        className={`${controlClass} cursor-pointer px-2 text-md sm:px-3.5`}
      >
        {any === undefined ? null : <option value="">{any}</option>}
        {children}
      </select>
    </div>
  );
}
