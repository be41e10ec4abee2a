import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { OwnAnswer, OwnPart, OwnStatus } from '@/features/commitment/components/own-forms';
import { ToldList } from '@/features/commitment/components/told-list';
import { loadOwnCommitment } from '@/features/commitment/page-loaders';
import type { OwnCommitment } from '@/features/commitment/types';
import { ownDoneFrom } from '@/features/commitment/view-rules';
import { titleOf } from '@/features/consultation/rules';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDate, type Locale } from '@/lib/time';

export const dynamic = 'force-dynamic';

// The address is the key: no other site sees it, not even as a referrer. Not 'no-referrer': plain forms would then carry 'Origin: null',
// which Next refuses (docs/decisions/0062).
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OwnCommitmentPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const commitment = await loadOwnCommitment(token);
  const t = await getTranslations('commitment');
  const done = ownDoneFrom(await searchParams);
  const { consultation, number, ownerOrganisation, state } = commitment;
  const title = t('title', { number });
  return (
    <>
      <title>{title}</title>
      <h1>{title}</h1>
      <p className="mt-4 max-w-text text-lg [overflow-wrap:anywhere]">
        {t('intro', { title: titleOf(consultation, locale), organisation: ownerOrganisation })}
      </p>
      <div className="mt-6 grid grid-cols-1 gap-8">
        {done ? (
          <Notice tone="done" role="status">
            <p>{t(`done.${done}`)}</p>
          </Notice>
        ) : null}
        {consultation.isMadeUp ? (
          <Notice tone="sun">
            <p>{t('madeUp')}</p>
          </Notice>
        ) : null}
        {state === 'draft' ? (
          <Notice title={t('draft.title')}>
            <p>{t('draft.text')}</p>
          </Notice>
        ) : (
          <>
            <What commitment={commitment} locale={locale} />
            <OwnAnswer token={token} commitment={commitment} />
            <OwnStatus token={token} commitment={commitment} formKey={randomUUID()} />
            {state === 'proposed' || state === 'declined' ? null : (
              <OwnPart id="history" title={t('history.title')}>
                <ToldList statuses={commitment.statuses} empty={t('history.none')} />
              </OwnPart>
            )}
          </>
        )}
      </div>
    </>
  );
}

async function What({ commitment, locale }: { commitment: OwnCommitment; locale: Locale }) {
  const t = await getTranslations('commitment.facts');
  const { what, measure, dueOn, ownerOrganisation, ownerName, cardNumbers, consultation } = commitment;
  const contact = [consultation.contactName, consultation.contactEmail, consultation.contactPhone];
  return (
    <div className="max-w-text border-l-4 border-sun pl-5 [overflow-wrap:anywhere]">
      <p className="text-lg font-semibold whitespace-pre-line">{what}</p>
      <div className="mt-4">
        <Facts
          stacked
          facts={[
            { name: t('due'), value: formatDate(new Date(`${dueOn}T12:00:00Z`), locale) },
            { name: t('measure'), value: measure },
            { name: t('owner'), value: ownerOrganisation },
            { name: t('person'), value: ownerName },
            { name: t('cards'), value: cardNumbers.join(', ') },
            { name: t('contact'), value: contact.filter(Boolean).join(', ') },
          ]}
        />
      </div>
    </div>
  );
}
