import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { titleOf } from '@/features/consultation/rules';
import { ImportPreview, ImportTemplate, ImportUpload } from '@/features/invitation/components/import-parts';
import { loadImportPreview } from '@/features/invitation/import-loaders';
import { single } from '@/features/invitation/list-rules';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Query> };

/** What the route says when a file could not be read. */
const problems = [
  'empty',
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'notASpreadsheet',
  'oldExcel',
  'packedTooTight',
  'broken',
  'headTwice',
  'noRows',
  'noNames',
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'invitations.importing' });
  return { title: t('title') };
}

export default async function ImportInvitationsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/invitations/import', params: { slug } } as const;
  const list = { pathname: '/organiser/consultations/[slug]/invitations', params: { slug } } as const;
  const { actor, consultation } = await loadOrganiserConsultation(locale, slug, 'editConsultations', here);
  const query = await searchParams;
  const file = single(query.file);
  const preview = file ? await loadImportPreview(actor, consultation.id, file) : null;
  const problem = problems.find((known) => known === single(query.problem)) ?? (file && !preview ? 'gone' : null);
  const t = await getTranslations('invitations');
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          {
            href: { pathname: '/organiser/consultations/[slug]', params: { slug } },
            text: titleOf(consultation, locale),
          },
          { href: list, text: t('title') },
        ]}
      />
      <div>
        <h1 className="text-[2.125rem]">{t('importing.title')}</h1>
        <p className="mt-1 max-w-text text-ink-2">{t('importing.intro')}</p>
      </div>
      {problem ? (
        <Notice tone="ling" role="alert">
          <p>{t(`importing.problems.${problem}`)}</p>
        </Notice>
      ) : null}
      {preview && !preview.plan ? (
        <Notice tone="done" role="status" title={t('importing.doneTitle', { file: preview.waiting.fileName })}>
          <p>{t('importing.done', { invited: countOf(query.invited), organisations: countOf(query.organisations) })}</p>
          <p className="mt-3">
            <ButtonLink href={list} size="small">
              {t('importing.toList')}
            </ButtonLink>
          </p>
        </Notice>
      ) : null}
      {preview?.plan && preview.waiting.list ? (
        <ImportPreview
          importId={preview.waiting.id}
          hash={preview.hash}
          plan={preview.plan}
          list={preview.waiting.list}
        />
      ) : null}
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <ImportUpload slug={slug} />
        <ImportTemplate />
      </div>
    </div>
  );
}

const countOf = (value: string | string[] | undefined) => Number(/^\d{1,5}$/.exec(single(value))?.[0] ?? 0);
