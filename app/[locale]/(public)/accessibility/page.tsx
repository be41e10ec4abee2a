import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/app/page-metadata';
import { ButtonLink } from '@/components/ui/button';
import { env } from '@/lib/env';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDay } from '@/lib/time';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string }> };

/** When the site was last assessed and this statement last looked over. Change it when you have done so again. */
const assessedAt = new Date('2026-11-22T12:00:00Z');
const knownLimits = ['films', 'grid', 'combobox', 'translation'] as const;
const tests = ['axe', 'keyboard', 'screens', 'noScript'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeFrom(params);
  const t = await getTranslations('accessibility');
  return pageMetadata({ locale, href: '/accessibility', title: t('title'), description: t('description') });
}

/** The statement that DOS-lagen (2018:1937) asks for, with the items of Digg's regulation MDFFS 2019:2. */
export default async function AccessibilityPage({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('accessibility');
  const date = `${formatDay(assessedAt, locale)} ${assessedAt.getUTCFullYear()}`;
  const mail = (chunks: React.ReactNode) => <a href={`mailto:${env.CONTACT_EMAIL}`}>{chunks}</a>;
  return (
    <div className="wrap py-10 lg:py-14">
      <h1>{t('title')}</h1>
      <div className="prose mt-6">
        <p className="text-lg">{t('lead')}</p>
        <h2>{t('status.heading')}</h2>
        <p>{t('status.text')}</p>
        <h2>{t('help.heading')}</h2>
        <p>{t.rich('help.text', { mail, email: env.CONTACT_EMAIL, phone: env.CONTACT_PHONE })}</p>
        <h2>{t('reporting.heading')}</h2>
        <p>{t('reporting.text')}</p>
        <p>
          <ButtonLink href="/accessibility/report">{t('reporting.button')}</ButtonLink>
        </p>
        <h2>{t('supervision.heading')}</h2>
        <p>{t('supervision.text')}</p>
        <p>
          <a href="https://www.digg.se/tdosanmalan" rel="noopener">
            {t('supervision.link')}
          </a>
        </p>
        <h2>{t('limits.heading')}</h2>
        <p>{t('limits.text')}</p>
        <ul>
          {knownLimits.map((limit) => (
            <li key={limit}>{t(`limits.${limit}`)}</li>
          ))}
        </ul>
        <h2>{t('testing.heading')}</h2>
        <p>{t('testing.text')}</p>
        <ul>
          {tests.map((test) => (
            <li key={test}>{t(`testing.${test}`)}</li>
          ))}
        </ul>
        <p>{t('testing.date', { date })}</p>
        <h2>{t('technical.heading')}</h2>
        <p>{t('technical.text')}</p>
      </div>
    </div>
  );
}
