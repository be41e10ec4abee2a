import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { isEditableTemplate } from '@/emails/template-words';
import { loadTemplates } from '@/features/mail-template/loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'mailTemplates' });
  return { title: t('title') };
}

export default async function MailTemplates({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('mailTemplates');
  const templates = await loadTemplates(locale);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('intro')}</p>
      </div>
      <Table id="templates" caption={t('caption')} captionHidden>
        <thead>
          <tr>
            {(['template', 'words', 'changed'] as const).map((column) => (
              <Th key={column}>{t(`columns.${column}`)}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {templates.map(({ template, version, isBuiltIn, createdAt, createdBy }) => (
            <tr key={template}>
              <th scope="row" className="border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal">
                <Link
                  href={{ pathname: '/organiser/mail-templates/[template]', params: { template } }}
                  className="inline-flex min-h-6 items-center font-semibold"
                >
                  {isEditableTemplate(template) ? t(`names.${template}`) : template}
                </Link>
              </th>
              <Td>{isBuiltIn ? t('builtIn') : <Tag className="whitespace-nowrap">{t('own', { version })}</Tag>}</Td>
              <Td>
                {createdAt
                  ? t('changedAt', { at: formatDateTime(createdAt, locale), name: createdBy ?? t('someone') })
                  : t('never')}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
