import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Markdown } from '@/components/ui/markdown';
import { isoDate, type Locale } from '@/lib/time';
import type { OwnPaper } from '../page-types';

/** The papers for who comes: a text opens in place, a file is fetched. */
export function OwnPapers({ papers, token, locale }: { papers: readonly OwnPaper[]; token: string; locale: Locale }) {
  const t = useTranslations('invitation');
  if (papers.length === 0) return null;
  const inLanguage = (sv: string, en: string) => (locale === 'en' && en ? en : sv);
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className="mb-3 text-h3">
        {t('documents')}
      </h2>
      <ul className="grid gap-2">
        {papers.map((paper) => {
          const title = `${inLanguage(paper.titleSv, paper.titleEn)} ${t('dated', { date: isoDate(paper.dated) })}`;
          return (
            <li key={paper.id}>
              {paper.fileId ? (
                <a href={`/api/representative/${token}/documents/${paper.id}`}>{title}</a>
              ) : (
                <Disclosure plain summary={title}>
                  <Markdown source={inLanguage(paper.textSv, paper.textEn)} />
                </Disclosure>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
