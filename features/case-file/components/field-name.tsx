import { useTranslations } from 'next-intl';
import { fieldParts } from '../word-rules';

/** The name of a document's part in the reader's language. */
export function FieldName({ name }: { name: string }) {
  return useFieldName()(name);
}

export function useFieldName(): (name: string) => string {
  const t = useTranslations('caseFile.fields');
  return (name) => {
    const { base, number } = fieldParts(name);
    const word = t.has(base as never) ? t(base as never) : base;
    return number === null ? word : `${word} ${number}`;
  };
}
