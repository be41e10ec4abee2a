import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { OrderForm } from '@/features/board/components/order-form';
import { SuggestForm } from '@/features/board/components/suggest-form';
import { loadSeating } from '@/features/board/loaders';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'board.seating' });
  return { title: t('title') };
}

export default async function SeatingPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/seating', params: { slug } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'seeBoard', here);
  const { chairs, speakers, canSeat } = await loadSeating(opened);
  const t = await getTranslations('board');
  const lists = [
    { order: 'chairs', placed: chairs },
    { order: 'speaking', placed: speakers },
  ] as const;
  return (
    <div className="grid grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/consultations/[slug]/board', params: { slug } }, text: t('title') }]}
      />
      <div>
        <h1 className="text-[2.125rem]">{t('seating.title')}</h1>
        <p className="mt-1 max-w-text text-ink-2">{t('seating.intro')}</p>
      </div>
      {chairs.length === 0 ? (
        <EmptyState title={t('seating.emptyTitle')}>
          <p>{t('seating.emptyText')}</p>
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
          {lists.map(({ order, placed }) => (
            <Panel key={order} id={order} title={t(`seating.${order}`)}>
              {canSeat ? <SuggestForm consultationId={opened.consultation.id} order={order} /> : null}
              <OrderForm
                consultationId={opened.consultation.id}
                locale={locale}
                order={order}
                placed={placed}
                canSeat={canSeat}
                words={{
                  up: t('seating.up', { name: '#name' }),
                  down: t('seating.down', { name: '#name' }),
                  at: t('seating.at', { name: '#name', place: '#place', of: '#of' }),
                  label: t(`seating.${order}`),
                }}
              />
            </Panel>
          ))}
        </div>
      )}
    </div>
  );
}
