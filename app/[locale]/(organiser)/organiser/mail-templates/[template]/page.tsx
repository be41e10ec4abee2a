import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { HtmlFrame } from '@/components/ui/html-frame';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { VersionList } from '@/features/mail-template/components/version-list';
import { WordsForm } from '@/features/mail-template/components/words-form';
import { loadTemplate } from '@/features/mail-template/loaders';
import { placeholdersOf } from '@/features/mail-template/rules';
import { PlaceholderList } from '@/features/mailing/components/placeholder-list';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; template: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'mailTemplates' });
  return { title: t('title') };
}

export default async function MailTemplate({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('mailTemplates');
  const loaded = await loadTemplate(locale, (await params).template);
  const { template, words, version, previews, canEdit } = loaded;
  const isSaved = (await searchParams).done === 'saved';
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: '/organiser/mail-templates', text: t('title') }]} />
      <h1 className="text-[2.125rem]">{t(`names.${template}`)}</h1>
      {isSaved ? (
        <Notice tone="done" role="status">
          <p>{t('doneNotice')}</p>
        </Notice>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        {canEdit ? <WordsForm template={template} version={version} words={words} /> : <Previews previews={previews} />}
        <div className="grid gap-6">
          {canEdit ? <PlaceholderList keys={placeholdersOf(template)} /> : null}
          <VersionList {...loaded} />
        </div>
      </div>
      {canEdit ? <Previews previews={previews} /> : null}
    </div>
  );
}

async function Previews({ previews }: { previews: { locale: 'sv' | 'en'; subject: string; html: string }[] }) {
  const t = await getTranslations('mailTemplates');
  return (
    <Panel id="preview" title={t('preview')}>
      <p className="mb-4 text-ink-2">{t('previewText')}</p>
      <div className="grid grid-cols-1 gap-6 2xl:grid-cols-2">
        {previews.map((preview) => (
          <div key={preview.locale} className="grid gap-3">
            <p>
              <span className="text-ink-2">{t('previewSubject')}:</span>{' '}
              <strong lang={preview.locale} className="[overflow-wrap:anywhere]">
                {preview.subject}
              </strong>
            </p>
            <HtmlFrame title={t('previewFrame', { language: t(preview.locale) })} html={preview.html} />
          </div>
        ))}
      </div>
    </Panel>
  );
}
