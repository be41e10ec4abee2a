import { FileDown } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { needsKinds, needsReasons } from '../rules';

const choice = 'flex min-h-11 cursor-pointer items-center gap-3';
const mark = 'size-6 shrink-0 accent-spruce';

/** Asks for the kitchen's sheet: why, and the kinds whose lines go along. A plain form that answers with a file. */
export function SheetForm({ action }: { /** The route that answers with the file. */ action: string }) {
  const t = useTranslations('needs');
  const locale = useLocale();
  return (
    <form method="post" action={action} className="grid gap-5">
      <input type="hidden" name="locale" value={locale} />
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-2 xl:grid-cols-1">
        <fieldset>
          <legend className="font-semibold">{t('sheetLines')}</legend>
          <p className="text-md text-ink-2">{t('sheetLinesHint')}</p>
          {needsKinds.map((kind) => (
            <label key={kind} className={choice}>
              <input type="checkbox" name="lines" value={kind} className={mark} />
              {t(`about.${kind}`)}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend className="font-semibold">{t('reason')}</legend>
          <p className="text-md text-ink-2">{t('reasonHint')}</p>
          {needsReasons.map((reason) => (
            <label key={reason} className={choice}>
              <input type="radio" name="reason" value={reason} required className={mark} />
              {t(`reasons.${reason}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <div>
        <Button type="submit" variant="ghost">
          <FileDown aria-hidden="true" size={20} />
          {t('sheetButton')}
        </Button>
      </div>
    </form>
  );
}
