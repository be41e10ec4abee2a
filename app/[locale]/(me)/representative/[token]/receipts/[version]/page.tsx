import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { titleOf } from '@/features/consultation/rules';
import { Receipt } from '@/features/input/components/receipt';
import { loadReceipt } from '@/features/input/loaders';
import { loadRepresentative } from '@/features/representative/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; token: string; version: string }> };

export default async function ReceiptPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { token, version } = await params;
  const person = await loadRepresentative(token);
  const receipt = await loadReceipt(person, version);
  const t = await getTranslations('input.receipt');
  return (
    <div className="grid grid-cols-1 gap-8">
      <title>{t('title')}</title>
      <div className="grid gap-3">
        <Breadcrumbs
          label={t('back')}
          items={[{ href: { pathname: '/representative/[token]/input', params: { token } }, text: t('back') }]}
        />
        <h1>{t('title')}</h1>
        <p className="max-w-text text-lg">
          {t('intro', { organisation: person.organisationName, consultation: titleOf(person.consultation, locale) })}
        </p>
      </div>
      <Receipt receipt={receipt} />
    </div>
  );
}
