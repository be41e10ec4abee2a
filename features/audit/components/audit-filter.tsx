import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { controlClass } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { actorKinds, isFiltered, knownActions, knownSubjects } from '../rules';
import type { AuditView } from '../types';

type Conference = { id: string; name: string };

/** Search and filter as one GET form: all of it ends up in the address and works without JavaScript. */
export function AuditFilter({
  view,
  action,
  conferences,
}: {
  view: AuditView;
  action: string;
  /** Left out where the log is of one conference. */
  conferences?: readonly Conference[];
}) {
  const t = useTranslations('auditLog');
  const sorted = (options: readonly { value: string; text: string }[]) =>
    [...options].sort((a, b) => a.text.localeCompare(b.text, 'sv'));
  const actionOptions = knownActions.map((value) => ({
    value,
    text: t(`actions.${value}` as 'actions.user.signed_in'),
  }));
  const subjectOptions = knownSubjects.map((value) => ({ value, text: t(`subjects.${value}`) }));
  return (
    <search>
      <form
        action={action}
        method="get"
        aria-label={t('filterTitle')}
        className="grid gap-4 rounded-panel border border-mist-2 bg-birch px-5.5 py-5"
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
        <div className="grid grid-cols-1 items-end gap-x-3 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
          <Choice
            name="action"
            label={t('action')}
            value={view.action}
            any={t('any')}
            options={sorted(actionOptions)}
          />
          <Choice
            name="who"
            label={t('who')}
            value={view.actorKind}
            any={t('any')}
            options={actorKinds.map((value) => ({ value, text: t(`actors.${value}`) }))}
          />
          <Choice
            name="subject"
            label={t('subject')}
            value={view.subjectType}
            any={t('any')}
            options={sorted(subjectOptions)}
          />
          {conferences ? (
            <Choice
              name="conference"
              label={t('conference')}
              value={view.conferenceId}
              any={t('any')}
              options={conferences.map(({ id, name }) => ({ value: id, text: name }))}
            />
          ) : null}
          <TextField id="from" name="from" type="date" label={t('from')} defaultValue={view.from ?? ''} />
          <TextField id="to" name="to" type="date" label={t('to')} defaultValue={view.to ?? ''} />
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" size="small">
            {t('apply')}
          </Button>
          {isFiltered({ ...view, conferenceId: conferences ? view.conferenceId : null }) ? (
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
  options,
}: {
  name: string;
  label: ReactNode;
  value: string | null;
  any: string;
  options: readonly { value: string; text: string }[];
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={`filter-${name}`} className="block font-semibold">
        {label}
      </label>
      <select id={`filter-${name}`} name={name} defaultValue={value ?? ''} className={`${controlClass} cursor-pointer`}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
