import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { controlClass } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { Link } from '@/lib/i18n/link';
import { getPathname } from '@/lib/i18n/navigation';
import { type InputView, isNarrowed } from '../organiser-rules';
import { levels } from '../rules';
import type { Option, Question } from '../types';

type Props = {
  view: InputView;
  slug: string;
  questions: readonly Question[];
  options: { organisations: readonly Option[]; addressees: readonly Option[] };
};

/** Search and filter as one GET form: all of it ends up in the address and works without JavaScript. */
export function SubmittedFilter({ view, slug, questions, options }: Props) {
  const t = useTranslations('input.organiser');
  const level = useTranslations('input.levels');
  const locale = useLocale();
  const href = { pathname: '/organiser/consultations/[slug]/input', params: { slug } } as const;
  const themes = questions.map(({ id, nameSv, nameEn }) => ({ id, name: locale === 'en' ? nameEn || nameSv : nameSv }));
  return (
    <search>
      <form
        action={getPathname({ href, locale })}
        method="get"
        className="grid gap-4 rounded-panel border border-mist-2 bg-birch px-5.5 py-5"
        aria-label={t('filterTitle')}
      >
        <TextField
          id="q"
          name="q"
          type="search"
          label={t('search')}
          hint={t('searchHint')}
          defaultValue={view.search ?? ''}
          maxLength={100}
          autoComplete="off"
        />
        <div className="grid items-end gap-x-3 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          <Choice name="theme" label={t('theme')} value={view.questionId} options={themes} any={t('any')} />
          <Choice
            name="level"
            label={t('level')}
            value={view.level}
            options={levels.map((id) => ({ id, name: level(id) }))}
            any={t('any')}
          />
          <Choice
            name="organisation"
            label={t('organisation')}
            value={view.organisationId}
            options={options.organisations}
            any={t('any')}
          />
          <Choice
            name="addressee"
            label={t('addressee')}
            value={view.addresseeOrganisationId}
            options={options.addressees}
            any={t('any')}
          />
          <Choice
            name="only"
            label={t('only')}
            value={view.isLate ? 'late' : view.mayBeSecret ? 'secret' : undefined}
            options={[
              { id: 'late', name: t('late') },
              { id: 'secret', name: t('secret') },
            ]}
            any={t('any')}
          />
        </div>
        <p className="flex flex-wrap items-center gap-4">
          <Button type="submit" size="small">
            {t('apply')}
          </Button>
          {isNarrowed(view) ? (
            <Link href={href} className="inline-flex min-h-11 items-center">
              {t('clear')}
            </Link>
          ) : null}
        </p>
      </form>
    </search>
  );
}

function Choice({
  name,
  label,
  value,
  options,
  any,
}: {
  name: string;
  label: ReactNode;
  value: string | undefined;
  options: readonly Option[];
  any: string;
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={`filter-${name}`} className="block font-semibold">
        {label}
      </label>
      <select id={`filter-${name}`} name={name} defaultValue={value ?? ''} className={controlClass}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
