import { useTranslations } from 'next-intl';
import { controlClass } from '@/components/form/field';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { FigureRow } from '@/components/ui/figure-row';
import { organisationKinds } from '@/features/invitation/list-rules';
import { type BoardView, boardFilters } from '../rules';
import type { BoardFigures } from '../types';

/** The numbers for the room and the kitchen: people, never what they need. */
export function Figures({ figures }: { figures: BoardFigures }) {
  const t = useTranslations('board.figures');
  return (
    <FigureRow
      label={t('label')}
      figures={[
        { value: figures.people, text: t('people', { count: figures.people }) },
        { value: figures.coming, text: t('coming', { count: figures.coming, of: figures.organisations }) },
        { value: figures.freeSeats, text: t('free', { count: figures.freeSeats }) },
        { value: figures.withoutMandate, text: t('withoutMandate', { count: figures.withoutMandate }) },
      ]}
    />
  );
}

/** What of the board is shown, as one GET form: it ends up in the address and works without JavaScript. */
export function BoardFilter({ view, action }: { view: BoardView; action: string }) {
  const t = useTranslations('board');
  const kinds = useTranslations('invitations.kinds');
  const label = t('filter.label');
  return (
    <search>
      <form action={action} method="get" aria-label={label} className="flex flex-wrap items-end gap-4">
        <Choice
          name="show"
          label={t('filter.show')}
          options={boardFilters.map((value) => ({ value: value === 'all' ? '' : value, label: t(`filters.${value}`) }))}
          value={view.show === 'all' ? '' : view.show}
        />
        <Choice
          name="kind"
          label={t('filter.kind')}
          options={[
            { value: '', label: t('filter.anyKind') },
            ...organisationKinds.map((value) => ({ value, label: kinds(value) })),
          ]}
          value={view.kind ?? ''}
        />
        <div className="flex gap-3">
          <Button type="submit" size="small">
            {t('filter.apply')}
          </Button>
          {view.show !== 'all' || view.kind ? (
            <a href={action} className={buttonClass({ variant: 'ghost', size: 'small' })}>
              {t('filter.clear')}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}

type ChoiceProps = { name: string; label: string; options: { value: string; label: string }[]; value: string };

function Choice({ name, label, options, value }: ChoiceProps) {
  return (
    <div className="min-w-0 basis-60">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value} className={`${controlClass} cursor-pointer text-md`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
