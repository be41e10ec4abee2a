import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Markdown } from '@/components/ui/markdown';
import { formatShortDate } from '@/lib/time';
import type { ReadDocument } from '../document-types';

/** A paper to read: its day, its text in the reader's language, and its file as a download. `fileHref` asks who may. */
export function DocumentView({ document, fileHref }: { document: ReadDocument; fileHref: string }) {
  const t = useTranslations('consultation.document');
  const locale = useLocale();
  const { titleSv, titleEn, textSv, textEn, file, dated } = document;
  const isEnglish = locale === 'en' && textEn !== '';
  return (
    <article className="grid grid-cols-1 gap-5">
      <div>
        <h1 lang={locale === 'en' && !titleEn ? 'sv' : undefined}>{locale === 'en' && titleEn ? titleEn : titleSv}</h1>
        <p className="mt-2 text-ink-2">{t('dated', { day: formatShortDate(dated, locale) })}</p>
      </div>
      {textSv ? (
        <section aria-labelledby="document-text">
          <h2 id="document-text" className="sr-only">
            {t('text')}
          </h2>
          <Markdown source={isEnglish ? textEn : textSv} lang={isEnglish ? 'en' : 'sv'} />
        </section>
      ) : null}
      {file ? (
        <p>
          <a
            href={fileHref}
            download
            className="inline-flex min-h-11 items-center gap-2.5 font-semibold [overflow-wrap:anywhere]"
          >
            <Download aria-hidden="true" size={20} className="shrink-0" />
            {t('download', { name: file.fileName, size: Math.max(1, Math.round(file.sizeBytes / 1_000)) })}
          </a>
        </p>
      ) : null}
    </article>
  );
}
