import { useTranslations } from 'next-intl';
import { controlClass } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { type ListView, organisationKinds, stateFilters } from '../list-rules';

/** Search and choices as one GET form: all of it ends up in the address and works without JavaScript. */
export function ListFilter({ view, action }: { view: ListView; action: string }) {
  const t = useTranslations('invitations');
  const states = stateFilters.map((value) => ({ value, label: t(`states.${value}`) }));
  const kinds = organisationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  return (
    <search>
      <form
        action={action}
        method="get"
        aria-label={t('list.filter')}
        className="flex flex-wrap items-end gap-4 rounded-panel border border-mist-2 bg-birch px-5.5 py-5"
      >
        <div className="min-w-0 grow basis-64">
          <TextField
            id="q"
            name="q"
            type="search"
            label={t('list.search')}
            defaultValue={view.search}
            maxLength={100}
            autoComplete="off"
          />
        </div>
        <Choice name="state" label={t('list.state')} any={t('list.anyState')} options={states} value={view.state} />
        <Choice name="kind" label={t('list.kind')} any={t('list.anyKind')} options={kinds} value={view.kind} />
        <div className="flex gap-3">
          <Button type="submit" size="small">
            {t('list.apply')}
          </Button>
          {view.search || view.state || view.kind ? (
            <a href={action} className={buttonClass({ variant: 'ghost', size: 'small' })}>
              {t('list.clear')}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  any: string;
  options: readonly { value: string; label: string }[];
  value: string | null;
};

function Choice({ name, label, any, options, value }: ChoiceProps) {
  return (
    <div className="min-w-0 basis-52">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value ?? ''} className={`${controlClass} cursor-pointer text-md`}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
