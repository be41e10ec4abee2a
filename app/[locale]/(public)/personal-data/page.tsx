import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/app/page-metadata';
import { Table, Td, Th } from '@/components/ui/table';
import { env } from '@/lib/env';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string }> };

const sections = ['who', 'why', 'needs', 'protected', 'publicRecords', 'receivers', 'retention', 'rights'] as const;
const stored = ['registration', 'needs', 'account', 'barrier', 'log'] as const;
const cookies = ['fr_form', 'fr_session', 'fr_signin'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeFrom(params);
  const t = await getTranslations('personalData');
  return pageMetadata({ locale, href: '/personal-data', title: t('title'), description: t('description') });
}

export default async function PersonalDataPage({ params }: Props) {
  await localeFrom(params);
  const t = await getTranslations('personalData');
  const values = { email: env.CONTACT_EMAIL, phone: env.CONTACT_PHONE, protectedPhone: env.PROTECTED_IDENTITY_PHONE };
  const mail = (chunks: React.ReactNode) => <a href={`mailto:${env.CONTACT_EMAIL}`}>{chunks}</a>;
  return (
    <div className="wrap py-10 lg:py-14">
      <h1>{t('title')}</h1>
      <div className="prose mt-6">
        <p className="text-lg">{t('lead')}</p>
        <h2>{t('stored.heading')}</h2>
      </div>
      <div className="mt-4 max-w-[56rem]">
        <Table id="stored" caption={t('stored.heading')} captionHidden>
          <thead>
            <tr>
              <Th>{t('stored.what')}</Th>
              <Th>{t('stored.which')}</Th>
              <Th>{t('stored.howLong')}</Th>
            </tr>
          </thead>
          <tbody>
            {stored.map((row) => (
              <tr key={row}>
                <th scope="row" className="border-t border-mist-2 px-3.5 py-3 align-top font-semibold">
                  {t(`stored.${row}.what`)}
                </th>
                <Td>{t(`stored.${row}.which`)}</Td>
                <Td>{t(`stored.${row}.howLong`)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <div className="prose mt-2">
        {sections.map((section) => (
          <section key={section}>
            <h2 className="mt-9 mb-3 text-h3">{t(`${section}.heading`)}</h2>
            <p>{t.rich(`${section}.text`, { ...values, mail })}</p>
          </section>
        ))}
        <h2>{t('cookies.heading')}</h2>
        <p>{t('cookies.text')}</p>
        <ul>
          {cookies.map((cookie) => (
            <li key={cookie}>
              <code className="font-semibold">{cookie}</code>: {t(`cookies.${cookie}`)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
