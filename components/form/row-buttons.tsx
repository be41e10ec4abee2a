import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { buttonClass } from '@/components/ui/button-look';

export type RowTexts = { up: string; down: string; remove: string };

const look = `${buttonClass({ variant: 'plain', size: 'small' })} px-3`;

/**
 * Moves a row of a form a step, or takes it away: buttons of the form itself, so that what is written elsewhere is saved with it.
 * `about` is said to those who do not see where the buttons stand.
 */
export function RowButtons({
  number,
  about,
  isFirst,
  isLast,
  canRemove = true,
  texts,
}: {
  number: number;
  about: string;
  isFirst: boolean;
  isLast: boolean;
  canRemove?: boolean;
  texts: RowTexts;
}) {
  const said = <span className="sr-only">: {about}</span>;
  return (
    <div className="mt-2 flex flex-wrap gap-x-1">
      {isFirst ? null : (
        <button type="submit" name="press" value={`up-${number}`} className={look}>
          <ArrowUp aria-hidden="true" size={18} />
          {texts.up}
          {said}
        </button>
      )}
      {isLast ? null : (
        <button type="submit" name="press" value={`down-${number}`} className={look}>
          <ArrowDown aria-hidden="true" size={18} />
          {texts.down}
          {said}
        </button>
      )}
      {canRemove ? (
        <button type="submit" name="press" value={`remove-${number}`} className={`${look} text-ling`}>
          <Trash2 aria-hidden="true" size={18} />
          {texts.remove}
          {said}
        </button>
      ) : null}
    </div>
  );
}

/** First in a form with row buttons: pressing Enter in a field saves, and moves nothing. */
export function EnterSaves() {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />;
}
