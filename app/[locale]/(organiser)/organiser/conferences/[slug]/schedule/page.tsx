import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { ConflictList } from '@/features/schedule/components/conflict-list';
import { ScheduleGrid } from '@/features/schedule/components/schedule-grid';
import { ScheduleHead } from '@/features/schedule/components/schedule-head';
import { SchedulePanel } from '@/features/schedule/components/schedule-panel';
import { sayConflicts } from '@/features/schedule/components/schedule-words';
import { DiscardDraft, TurnBar } from '@/features/schedule/components/turn-bar';
import { loadSchedule } from '@/features/schedule/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'schedule' });
  return { title: t('title') };
}

const only = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);
const outcomes = [
  'moved',
  'placed',
  'unplaced',
  'slotAdded',
  'slotChanged',
  'slotRemoved',
  'undone',
  'redone',
  'discarded',
  'restored',
] as const;

export default async function SchedulePage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('schedule');
  const { slug } = await params;
  const query = await searchParams;
  const here = { pathname: '/organiser/conferences/[slug]/schedule', params: { slug } } as const;
  const page = await loadSchedule(await loadOrganiserConference(locale, slug, here));
  const { facts, programme, mayEdit } = page;
  const said = await sayConflicts(page.conflicts, programme.document, facts, locale);
  const done = outcomes.find((outcome) => outcome === only(query.done));
  return (
    <div className="grid grid-cols-1 gap-5">
      <ScheduleHead page={page} locale={locale} />
      {done ? (
        <Notice tone="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      ) : null}
      <Panel id="conflicts" title={t('conflictsTitle', { count: said.length })}>
        {said.length === 0 ? <p>{t('conflictsNone')}</p> : <ConflictList said={said} slug={slug} />}
      </Panel>
      {mayEdit ? <SchedulePanel page={page} query={only(query.open)} locale={locale} /> : null}
      {facts.rooms.length === 0 ? <EmptyState title={t('noRooms')}>{t('noRoomsText')}</EmptyState> : null}
      {programme.document.slots.length === 0 ? <EmptyState title={t('noSlots')}>{t('noSlotsText')}</EmptyState> : null}
      {mayEdit ? (
        <div className="flex flex-wrap items-start gap-3">
          <ButtonLink
            href={{ pathname: '/organiser/conferences/[slug]/schedule', params: { slug }, query: { open: 'slot:new' } }}
            variant="ghost"
            size="small"
            scroll={false}
          >
            {t('addSlot')}
          </ButtonLink>
          <TurnBar page={page} locale={locale} />
        </div>
      ) : (
        <p>{t('onlyRead')}</p>
      )}
      <ScheduleGrid page={page} said={said} locale={locale} />
      {mayEdit ? <DiscardDraft page={page} locale={locale} /> : null}
    </div>
  );
}
