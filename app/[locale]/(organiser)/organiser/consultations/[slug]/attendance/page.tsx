import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { EmptyState } from '@/components/ui/empty-state';
import { SubstituteHere } from '@/features/answer/components/substitute-here';
import { AttendanceList } from '@/features/board/components/attendance-list';
import { loadAttendance } from '@/features/board/loaders';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'board.attendance' });
  return { title: t('title') };
}

export default async function AttendancePage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/attendance', params: { slug } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'takeAttendance', here);
  const { rows, figures, canTake } = await loadAttendance(opened);
  const t = await getTranslations('board');
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/consultations/[slug]/board', params: { slug } }, text: t('title') }]}
      />
      <div>
        <h1 className="text-[2.125rem]">{t('attendance.title')}</h1>
        <p className="mt-1 max-w-text text-ink-2" role="status">
          {t('attendance.count', { attended: figures.attended, absent: figures.absent, people: figures.people })}
        </p>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <AttendanceList
          rows={rows}
          canTake={canTake}
          substitute={(_row, { id, version }) => (
            <SubstituteHere seatId={id} version={version} formKey={randomUUID()} />
          )}
        />
      )}
    </div>
  );
}
