import { useLocale, useTranslations } from 'next-intl';
import { HtmlFrame } from '@/components/ui/html-frame';
import { Panel } from '@/components/ui/panel';
import { Link } from '@/lib/i18n/link';
import type { Preview } from '../page-types';

type Props = { slug: string; id: string; preview: Preview | null; hasEnglish: boolean };

/** The message as one of its first readers gets it, with the ways to the next and to the other language. */
export function DispatchPreview({ slug, id, preview, hasEnglish }: Props) {
  const t = useTranslations('dispatches.preview');
  const locale = useLocale();
  if (!preview) {
    return (
      <Panel id="preview" title={t('title')}>
        <p className="text-ink-2">{t('none')}</p>
      </Panel>
    );
  }
  const { number, count, organisation, toEmail } = preview;
  const other = preview.locale === 'sv' ? 'en' : 'sv';
  const step = { slug, id };
  return (
    <div id="preview" className="scroll-mt-4">
      <Panel id="preview-panel" title={t('title')}>
        <div className="grid gap-3">
          <p className="[overflow-wrap:anywhere]">{t('as', { organisation, toEmail, number, count })}</p>
          <div className="flex flex-wrap gap-x-5">
            {number > 1 ? <Step {...step} query={{ as: String(number - 1) }} text={t('previous')} /> : null}
            {number < count ? <Step {...step} query={{ as: String(number + 1) }} text={t('next')} /> : null}
            {hasEnglish ? <Step {...step} query={{ as: String(number), lang: other }} text={t(`in.${other}`)} /> : null}
          </div>
          <div className="grid gap-3" lang={preview.locale === locale ? undefined : preview.locale}>
            <p>
              <span className="text-ink-2">{t('subject')}:</span>{' '}
              <strong className="[overflow-wrap:anywhere]">{preview.subject}</strong>
            </p>
            <HtmlFrame title={t('frame')} html={preview.html} />
          </div>
        </div>
      </Panel>
    </div>
  );
}

function Step({ slug, id, query, text }: { slug: string; id: string; query: Record<string, string>; text: string }) {
  const pathname = '/organiser/consultations/[slug]/dispatches/[id]';
  return (
    <Link
      href={{ pathname, params: { slug, id }, query, hash: 'preview' }}
      className="inline-flex min-h-11 items-center"
    >
      {text}
    </Link>
  );
}
