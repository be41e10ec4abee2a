import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import type { Recipient } from '../page-types';
import { IncludeBox } from './include-box';

type Props = { recipients: readonly Recipient[]; isReadOnly?: boolean };

/** Whom a draft goes to, each with a box to leave it out; those who get nothing say why. */
export function PlannedRecipients({ recipients, isReadOnly = false }: Props) {
  const t = useTranslations('dispatches.recipients');
  if (recipients.length === 0) return <p className="text-ink-2">{t('none')}</p>;
  return (
    <fieldset>
      <legend className="text-ink-2">{t('hint')}</legend>
      <ul className="mt-2">
        {recipients.map((one) => (
          <Item key={one.id} recipient={one} isReadOnly={isReadOnly} />
        ))}
      </ul>
    </fieldset>
  );
}

function Item({ recipient, isReadOnly }: { recipient: Recipient; isReadOnly: boolean }) {
  const t = useTranslations('dispatches.recipients');
  const { id, organisation, name, toEmail, addressKind, skippedBecause } = recipient;
  const isFixed = skippedBecause !== null && skippedBecause !== 'excluded';
  return (
    <li className="flex min-h-11 items-start gap-3 border-t border-mist-2 py-2 first:border-0">
      <IncludeBox id={id} isIncluded={skippedBecause === null} isFixed={isFixed || isReadOnly} />
      <div className="min-w-0 grow">
        <label htmlFor={`include-${id}`} className="block cursor-pointer font-semibold [overflow-wrap:anywhere]">
          {organisation || toEmail}
        </label>
        <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">
          {[name, toEmail, addressKind === 'second' ? t('second') : null].filter(Boolean).join(' · ')}
        </p>
      </div>
      {skippedBecause ? <Tag tone={isFixed ? 'ling' : 'outline'}>{t(`skipped.${skippedBecause}`)}</Tag> : null}
    </li>
  );
}
