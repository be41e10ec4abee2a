import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { type ListView, queryOfView } from '../organiser-rules';
import { SelectionTools } from './selection-tools';

type Props = {
  view: ListView;
  count: number;
  /** Where the next step is decided. */
  action: string;
  /** Addresses of the files. */
  files: { xlsx: string; csv: string };
  locale: string;
  mayExport: boolean;
  children: ReactNode;
};

/** The list as a form: rows to tick, and what to do with them or with all that the filter shows. A GET form: the next page shows, a POST acts. */
export function DeskSelection({ view, count, action, files, locale, mayExport, children }: Props) {
  const t = useTranslations('desk.selection');
  const query = { ...queryOfView({ ...view, page: 1 }), locale };
  return (
    <form action={action} method="get" className="grid grid-cols-1 gap-4">
      {Object.entries(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <section
        aria-labelledby="selection-title"
        className="grid gap-3 rounded-panel border border-mist-2 bg-mist px-5.5 py-4"
      >
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <h2 id="selection-title" className="mr-auto text-h4">
            {t('title')}
          </h2>
          <SelectionTools
            texts={{
              markAll: t('markAll'),
              markNone: t('markNone'),
              none: t('none'),
              one: t('one'),
              several: t('several'),
            }}
          />
        </div>
        <fieldset className="flex flex-wrap gap-x-8" aria-describedby="selection-hint">
          <legend id="selection-hint" className="text-md text-ink-2">
            {t('hint')}
          </legend>
          {(['selected', 'all'] as const).map((scope) => (
            <label key={scope} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="radio"
                name="scope"
                value={scope}
                defaultChecked={scope === 'selected'}
                className="size-6 shrink-0 accent-spruce"
              />
              {t(scope, { count })}
            </label>
          ))}
        </fieldset>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" name="do" value="resend" variant="ghost" size="small">
            {t('resend')}
          </Button>
          <Button type="submit" name="do" value="cancel" variant="ghost" size="small">
            {t('cancel')}
          </Button>
          {mayExport ? (
            <>
              <Button type="submit" formAction={files.xlsx} variant="plain" size="small">
                {t('xlsx')}
              </Button>
              <Button type="submit" formAction={files.csv} variant="plain" size="small">
                {t('csv')}
              </Button>
            </>
          ) : null}
        </div>
      </section>
      {children}
    </form>
  );
}
