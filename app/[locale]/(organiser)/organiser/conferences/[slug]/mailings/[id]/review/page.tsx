import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { MailingReview } from '@/features/mailing/components/mailing-review';
import { loadReview, loadSubject } from '@/features/mailing/loaders';
import { env } from '@/lib/env';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'mailings' });
  return { title: t('reviewTitle') };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug, id } = await params;
  const t = await getTranslations('mailings');
  const here = { pathname: '/organiser/conferences/[slug]/mailings/[id]/review', params: { slug, id } } as const;
  const review = await loadReview(await loadOrganiserConference(locale, slug, here), id);
  const mailing = { pathname: '/organiser/conferences/[slug]/mailings/[id]', params: { slug, id } } as const;
  const before = Number((await searchParams).changed);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { href: { pathname: '/organiser/conferences/[slug]/mailings', params: { slug } }, text: t('title') },
          { href: mailing, text: (await loadSubject(review.mailing, locale)) || t('noSubject') },
        ]}
      />
      <div className="flex flex-wrap items-center gap-3.5">
        <h1 className="mr-auto text-[2.125rem]">{t('reviewTitle')}</h1>
        <ButtonLink href={mailing} variant="ghost" size="small">
          {t(review.kind === 'review' ? 'backToDraft' : 'reviewSee')}
        </ButtonLink>
      </div>
      {review.kind === 'notNow' ? (
        <Notice tone="sun">
          <p>{t('reviewNotNow')}</p>
        </Notice>
      ) : (
        <MailingReview
          review={review}
          before={Number.isSafeInteger(before) && before >= 0 ? before : null}
          from={env.MAIL_FROM}
        />
      )}
    </div>
  );
}
