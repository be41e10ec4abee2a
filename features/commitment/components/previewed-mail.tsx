import { useLocale, useTranslations } from 'next-intl';
import { HtmlFrame } from '@/components/ui/html-frame';
import type { MailPreview } from '../types';

/** A mail as its reader gets it. */
export function PreviewedMail({ preview, title }: { preview: MailPreview; title: string }) {
  const t = useTranslations('commitments.propose');
  const locale = useLocale();
  return (
    <div className="grid gap-3" lang={preview.locale === locale ? undefined : preview.locale}>
      <p>
        <span className="text-ink-2">{t('subject')}:</span>{' '}
        <strong className="[overflow-wrap:anywhere]">{preview.subject}</strong>
      </p>
      <HtmlFrame title={title} html={preview.html} className="h-96 w-full rounded-box border border-line bg-mist" />
    </div>
  );
}
