import { getTranslations } from 'next-intl/server';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { isUuid } from '@/lib/ids';
import type { SchedulePage } from '../page-types';
import { PanelFrame } from './panel-frame';
import { PlacePanel, SessionPanel } from './session-panel';
import { SlotPanel } from './slot-panel';

/** What `?open=` asks for: a session, a seminar to place, an empty cell, a slot, or a new slot. */
type Opened = { what: 'session' | 'seminar' | 'cell' | 'slot' | 'slotNew'; id: string; roomId: string };

function openedFrom(query: string | undefined, { programme, facts }: SchedulePage): Opened | null {
  const [what = '', id = '', roomId = ''] = (query ?? '').split(':');
  const { slots, sessions } = programme.document;
  const known = {
    session: sessions,
    seminar: facts.seminars,
    cell: slots,
    slot: slots,
  };
  if (what === 'slot' && id === 'new') return { what: 'slotNew', id: '', roomId: '' };
  if (!Object.hasOwn(known, what) || !isUuid(id)) return null;
  const kind = what as keyof typeof known;
  return known[kind].some((each) => each.id === id) ? { what: kind, id, roomId } : null;
}

/** The panel that the address asks for; nothing for one that asks for what is not there. */
export async function SchedulePanel({
  page,
  query,
  locale,
}: {
  page: SchedulePage;
  query: string | undefined;
  locale: Locale;
}) {
  const opened = openedFrom(query, page);
  if (!opened) return null;
  const t = await getTranslations('schedule.panel');
  const { what, id, roomId } = opened;
  const anchors = { session: `session-${id}`, seminar: '', cell: `slot-${id}`, slot: `slot-${id}`, slotNew: '' };
  const closeHref = getPathname({
    href: {
      pathname: '/organiser/conferences/[slug]/schedule',
      params: { slug: page.conference.slug },
      ...(anchors[what] ? { hash: anchors[what] } : {}),
    },
    locale,
  });
  return (
    <PanelFrame key={`${what} ${id} ${roomId}`} title={t(what)} closeHref={closeHref} closeText={t('close')}>
      {what === 'session' ? <SessionPanel {...{ page, locale, sessionId: id }} /> : null}
      {what === 'seminar' ? <PlacePanel {...{ page, locale, seminarId: id, slotId: '', roomId: '' }} /> : null}
      {what === 'cell' ? <PlacePanel {...{ page, locale, seminarId: '', slotId: id, roomId }} /> : null}
      {what === 'slot' || what === 'slotNew' ? <SlotPanel {...{ page, locale, slotId: id }} /> : null}
    </PanelFrame>
  );
}
