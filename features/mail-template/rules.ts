import { namesOf, type Placeholder } from '@/emails/placeholder-names';
import { builtInWords, type EditableTemplate, type TemplateWords } from '@/emails/template-words';
import { placeholderProblem } from '@/lib/placeholders';
import type { Locale } from '@/lib/time';

export type BothWords = Record<Locale, TemplateWords>;

/** What may stand between the braces of a template's words. */
export function placeholdersOf(template: EditableTemplate): readonly Placeholder[] {
  return builtInWords[template].placeholders;
}

/** The words a template begins with and can go back to. */
export function builtInOf(template: EditableTemplate): BothWords {
  return builtInWords[template].words;
}

/** What is wrong with the words: message keys by the form's fields, and the unknown names. Null when nothing is. */
export function wordsProblems(
  template: EditableTemplate,
  words: BothWords,
): { fields: Record<string, string>; names: string } | null {
  const allowed = placeholdersOf(template);
  const names = namesOf(allowed);
  const inSubject = namesOf(allowed.filter((key) => key !== 'seminars'));
  const wrong = (['sv', 'en'] as const).flatMap((locale) =>
    (['subject', 'opening', 'closing'] as const).flatMap((part) => {
      const problem = placeholderProblem(words[locale][part], part === 'subject' ? inSubject : names);
      return problem ? [{ field: `${part}${locale === 'sv' ? 'Sv' : 'En'}`, problem }] : [];
    }),
  );
  if (wrong.length === 0) return null;
  const unknown = wrong.flatMap(({ problem }) => ('name' in problem ? [`{{${problem.name}}}`] : []));
  return {
    fields: Object.fromEntries(wrong.map(({ field, problem }) => [field, problem.problem])),
    names: [...new Set(unknown)].join(', '),
  };
}
