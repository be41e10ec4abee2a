import type { useTranslations } from 'next-intl';
import type { FieldChange } from '../types';

type Words = {
  seminars: ReturnType<typeof useTranslations<'seminars'>>;
  programme: ReturnType<typeof useTranslations<'programme'>>;
};

const longest = 160;
const namespaces: Partial<Record<FieldChange['field'], (words: Words, value: string) => string>> = {
  theme: ({ programme }, value) => programme(`theme.${value}` as 'theme.conditions'),
  audiences: ({ programme }, value) => programme(`audience.${value}` as 'audience.managers'),
  language: ({ programme }, value) => programme(`language.${value === 'en' ? 'en' : 'sv'}`),
  level: ({ programme }, value) => programme(`level.${value}` as 'level.everyone'),
  equipment: ({ seminars }, value) => seminars(`equipment.${value}` as 'equipment.sound'),
};

/** A field's value as a reader knows it; a long text by its beginning. */
export function valueWords(words: Words) {
  return (field: FieldChange['field'], value: string): string => {
    const say = namespaces[field];
    if (!say) return value.length > longest ? `${value.slice(0, longest).toWellFormed()}…` : value;
    return value
      .split(', ')
      .filter(Boolean)
      .map((one) => say(words, one))
      .join(', ');
  };
}
