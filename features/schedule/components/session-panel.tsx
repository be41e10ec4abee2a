import { getTranslations } from 'next-intl/server';
import { ActionSelect, ActionText, type Option } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { pickText } from '@/features/programme/rules';
import type { Locale } from '@/lib/i18n/routing';
import { formatTimeRange } from '@/lib/time';
import { moveSessionAction, placeSeminarAction, unplaceSessionAction } from '../actions';
import type { SchedulePage } from '../page-types';
import { RevisionField } from './revision-field';

type Props = { page: SchedulePage; locale: Locale };

/** One session: where it is, how many seats it has, and the way out of the schedule. */
export async function SessionPanel({ page, locale, sessionId }: Props & { sessionId: string }) {
  const t = await getTranslations('schedule.panel');
  const session = page.programme.document.sessions.find(({ id }) => id === sessionId);
  const seminar = page.facts.seminars.find(({ id }) => id === session?.seminarId);
  if (!session) return null;
  const form = await formProps(page, locale, { sessionId });
  const taken = page.facts.sessions.find(({ id }) => id === sessionId)?.taken ?? 0;
  return (
    <div className="grid grid-cols-1 gap-6">
      <p className="text-lg font-semibold">
        {pickText(seminar?.titleSv ?? '', seminar?.titleEn ?? null, locale)?.text}
      </p>
      <ActionForm action={moveSessionAction} {...form} prefix="move-">
        <RevisionField revision={page.programme.revision} />
        <CellFields {...{ page, locale }} slotId={session.slotId} roomId={session.roomId} />
        <ActionText name="capacity" label={t('capacity')} inputMode="numeric" defaultValue={String(session.capacity)} />
        <div>
          <SubmitButton pendingText={t('saving')}>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
      <Disclosure summary={t('remove')} danger>
        <p className="mb-3">{t('removeText', { taken })}</p>
        <ActionForm action={unplaceSessionAction} {...form} prefix="remove-">
          <RevisionField revision={page.programme.revision} />
          <div>
            <SubmitButton variant="danger" size="small" pendingText={t('removePending')}>
              {t('remove')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}

/** Puts a seminar into a cell; whichever of the two is known already is chosen. */
export async function PlacePanel({
  page,
  locale,
  seminarId,
  slotId,
  roomId,
}: Props & { seminarId: string; slotId: string; roomId: string }) {
  const t = await getTranslations('schedule.panel');
  const placed = new Set(page.programme.document.sessions.map((session) => session.seminarId));
  const seminars = page.facts.seminars
    .filter(({ isArchived }) => !isArchived)
    .sort((a, b) => Number(placed.has(a.id)) - Number(placed.has(b.id)))
    .map(({ id, titleSv, titleEn }) => ({ value: id, label: pickText(titleSv, titleEn, locale)?.text ?? '' }));
  return (
    <ActionForm action={placeSeminarAction} {...(await formProps(page, locale, {}))} prefix="place-">
      <RevisionField revision={page.programme.revision} />
      <ActionSelect
        name="seminarId"
        label={t('seminarField')}
        options={[{ value: '', label: t('choose') }, ...seminars]}
        defaultValue={seminarId}
      />
      <CellFields {...{ page, locale, slotId, roomId }} />
      <ActionText name="capacity" label={t('capacity')} hint={t('capacityHint')} inputMode="numeric" defaultValue="" />
      <div>
        <SubmitButton pendingText={t('saving')}>{t('place')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

async function CellFields({ page, locale, slotId, roomId }: Props & { slotId: string; roomId: string }) {
  const t = await getTranslations('schedule.panel');
  const choose: Option = { value: '', label: t('choose') };
  const slots = page.programme.document.slots
    .filter(({ kind }) => kind === 'seminars')
    .map(({ id, nameSv, nameEn, startsAt, endsAt }) => {
      const times = formatTimeRange(new Date(startsAt), new Date(endsAt), locale);
      return { value: id, label: `${times} ${pickText(nameSv, nameEn, locale)?.text ?? ''}` };
    });
  return (
    <>
      <ActionSelect name="slotId" label={t('slotField')} options={[choose, ...slots]} defaultValue={slotId} />
      <ActionSelect
        name="roomId"
        label={t('roomField')}
        hint={t('swapHint')}
        options={[choose, ...(await roomOptions(page))]}
        defaultValue={roomId}
      />
    </>
  );
}

/** The rooms with how many they hold. */
export async function roomOptions({ facts }: SchedulePage): Promise<Option[]> {
  const t = await getTranslations('schedule.panel');
  return facts.rooms.map(({ id, name, capacity }) => ({
    value: id,
    label: t('roomOption', { name, count: capacity }),
  }));
}

/** What every form of the schedule says of itself. */
export async function formProps({ conference }: SchedulePage, locale: Locale, more: Record<string, string>) {
  const shared = await getTranslations('form');
  const hidden = { conferenceId: conference.id, ...more };
  return { locale, errorTitle: shared('summary'), hidden };
}
