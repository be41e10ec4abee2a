import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import { formatDateTime, formatTime, type Locale } from '@/lib/time';
import type { AttentionSomewhere, AttentionValue } from '../item-types';
import type { MissingPart } from '../registration-rules';

const tones = { wrong: 'ling', mind: 'sun', know: 'outline' } as const;

/** One thing to decide about: what, why, and a button to where it is done. */
export function AttentionItem({
  item,
  withCity,
  isFirst,
}: {
  item: AttentionSomewhere;
  withCity: boolean;
  isFirst: boolean;
}) {
  const t = useTranslations('today');
  const values = useWords(item.values);
  const city = item.conference?.city ?? null;
  const title = t(`attention.${item.kind}.title`, values);
  return (
    <li className="grid grid-cols-1 items-center gap-x-5 gap-y-2 border-t border-mist-2 px-5.5 py-4 first:border-0 @lg:grid-cols-[minmax(0,1fr)_auto] @3xl:grid-cols-[6.75rem_minmax(0,1fr)_auto]">
      <span className="@lg:col-span-2 @3xl:col-span-1">
        <Tag tone={tones[item.tone]} className="whitespace-nowrap">
          {t(`tone.${item.tone}`)}
        </Tag>
      </span>
      <span>
        {withCity && city ? <span className="text-ink-2">{city}: </span> : null}
        <b>{title}</b>
        <span className="block text-md text-ink-2">{t(`attention.${item.kind}.hint`, values)}</span>
      </span>
      <span className="@lg:justify-self-end">
        <ButtonLink
          href={item.way.href}
          variant={isFirst ? 'spruce' : 'ghost'}
          size="small"
          aria-label={t('actionFor', {
            action: t(`action.${item.way.action}`),
            title: city ? `${city}: ${title}` : title,
          })}
        >
          {t(`action.${item.way.action}`)}
        </ButtonLink>
      </span>
    </li>
  );
}

/** Instants, texts in two languages and lists of parts as the reader reads them. */
function useWords(values: Record<string, AttentionValue>): Record<string, string | number> {
  const locale = useLocale();
  const t = useTranslations('today.part');
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (name === 'missing' && typeof value === 'string')
        return [
          name,
          value
            .split(' ')
            .map((part) => t(part as MissingPart))
            .join(', '),
        ];
      return [name, inWords(name, value, locale)];
    }),
  );
}

function inWords(name: string, value: AttentionValue, locale: Locale): string | number {
  if (value instanceof Date) return name === 'time' ? formatTime(value, locale) : formatDateTime(value, locale);
  if (typeof value === 'object') return (locale === 'en' ? value.en : null) ?? value.sv;
  return value;
}
