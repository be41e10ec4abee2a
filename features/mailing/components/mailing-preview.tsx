import { useLocale, useTranslations } from 'next-intl';
import { HtmlFrame } from '@/components/ui/html-frame';
import { Panel } from '@/components/ui/panel';
import { Link } from '@/lib/i18n/link';
import type { Preview } from '../types';

type Shown = Pick<Preview, 'number' | 'person' | 'locale' | 'subject' | 'html' | 'text'>;

/** The message as one of its readers gets it, with the way to the next. */
export function MailingPreview({
  preview,
  count,
  slug,
  id,
}: {
  preview: Shown | null;
  count: number;
  slug: string;
  id: string;
}) {
  const t = useTranslations('mailings');
  return (
    <div id="preview" className="scroll-mt-4">
      <Panel id="preview-panel" title={t('previewTitle')}>
        {preview ? (
          <div className="grid gap-4">
            <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
              <p className="mr-auto font-semibold">
                {t('previewAs', { name: preview.person.name, number: preview.number, count })}
              </p>
              {preview.number > 1 ? (
                <Step slug={slug} id={id} number={preview.number - 1} text={t('previous')} />
              ) : null}
              {preview.number < count ? (
                <Step slug={slug} id={id} number={preview.number + 1} text={t('next')} />
              ) : null}
            </div>
            <PreviewedMail preview={preview} />
          </div>
        ) : (
          <p className="text-ink-2">{t('previewNone')}</p>
        )}
      </Panel>
    </div>
  );
}

function Step({ slug, id, number, text }: { slug: string; id: string; number: number; text: string }) {
  const href = {
    pathname: '/organiser/conferences/[slug]/mailings/[id]',
    params: { slug, id },
    query: { as: String(number) },
    hash: 'preview',
  } as const;
  return (
    <Link href={href} className="inline-flex min-h-11 items-center">
      {text}
    </Link>
  );
}

/** Subject, message and plain text of one reader. */
export function PreviewedMail({ preview }: { preview: Shown }) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  return (
    <div className="grid gap-3" lang={preview.locale === locale ? undefined : preview.locale}>
      <p>
        <span className="text-ink-2">{t('previewSubject')}:</span>{' '}
        <strong className="[overflow-wrap:anywhere]">{preview.subject}</strong>
      </p>
      <HtmlFrame title={t('previewFrame', { name: preview.person.name })} html={preview.html} />
      <details>
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-spruce-2 underline underline-offset-4">
          {t('previewText')}
        </summary>
        <pre className="overflow-x-auto rounded-box bg-mist p-5 font-mono text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
          {preview.text}
        </pre>
      </details>
    </div>
  );
}
