import { getTranslations } from 'next-intl/server';
import { ActionSelect, ActionText, ActionTextarea, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Locale } from '@/lib/i18n/routing';
import { localTimeValue } from '@/lib/time';
import { removeSlotAction, saveSlotAction } from '../actions';
import type { SchedulePage } from '../page-types';
import type { DocumentSlot } from '../schema';
import { RevisionField } from './revision-field';
import { formProps, roomOptions } from './session-panel';

/** Empty rows for people on stage beside those there are. */
const spareRows = 3;

type Props = { page: SchedulePage; locale: Locale; slotId: string };

/** A slot: what, when, where and who is on stage. `slotId` is empty for a new one, which begins where the day ends so far. */
export async function SlotPanel({ page, locale, slotId }: Props) {
  const t = await getTranslations('schedule.panel');
  const kinds = await getTranslations('schedule.kind');
  const slot = page.programme.document.slots.find(({ id }) => id === slotId);
  const times = timesOf(page, slot);
  const optional = (await getTranslations('form'))('optional');
  return (
    <div className="grid grid-cols-1 gap-6">
      <ActionForm
        action={saveSlotAction}
        {...(await formProps(page, locale, { slotId }))}
        prefix="slot-"
        className="grid grid-cols-1 gap-4"
      >
        <RevisionField revision={page.programme.revision} />
        <ActionSelect
          name="kind"
          label={t('kind')}
          options={(['seminars', 'plenary', 'break', 'lunch'] as const).map((kind) => ({
            value: kind,
            label: kinds(kind),
          }))}
          defaultValue={slot?.kind ?? 'seminars'}
        />
        <ActionText name="nameSv" label={t('nameSv')} lang="sv" defaultValue={slot?.nameSv ?? ''} />
        <ActionText
          name="nameEn"
          label={t('nameEn')}
          lang="en"
          optionalText={optional}
          defaultValue={slot?.nameEn ?? ''}
        />
        <ActionText
          name="startsAt"
          type="datetime-local"
          label={t('startsAt')}
          defaultValue={localTimeValue(times.startsAt)}
        />
        <ActionText
          name="endsAt"
          type="datetime-local"
          label={t('endsAt')}
          defaultValue={localTimeValue(times.endsAt)}
        />
        {slot ? <ActionTick name="shiftLater" label={t('shiftLater')} /> : null}
        <ActionSelect
          name="roomId"
          label={t('roomField')}
          hint={t('roomHint')}
          options={[{ value: '', label: t('roomNone') }, ...(await roomOptions(page))]}
          defaultValue={slot?.roomId ?? ''}
        />
        <People page={page} slot={slot} />
        <ActionTextarea
          name="descriptionSv"
          label={t('descriptionSv')}
          lang="sv"
          rows={3}
          optionalText={optional}
          defaultValue={slot?.descriptionSv ?? ''}
        />
        <ActionTextarea
          name="descriptionEn"
          label={t('descriptionEn')}
          lang="en"
          rows={3}
          optionalText={optional}
          defaultValue={slot?.descriptionEn ?? ''}
        />
        <div>
          <SubmitButton pendingText={t('saving')}>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
      {slot ? <RemoveSlot {...{ page, locale, slotId }} /> : null}
    </div>
  );
}

async function People({ page, slot }: { page: SchedulePage; slot: DocumentSlot | undefined }) {
  const t = await getTranslations('schedule.panel');
  const role = await getTranslations('schedule.role');
  const people = page.facts.speakers.map(({ id, name }) => ({ value: id, label: name }));
  const rows = [...(slot?.people ?? []), ...Array.from({ length: spareRows }, () => null)];
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t('peopleTitle')}</legend>
      <p className="text-md text-ink-2">{t('peopleHint')}</p>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are places to write in, not things
        <div key={i} className="mt-2 grid grid-cols-[minmax(0,1fr)_minmax(0,8rem)] gap-2">
          <PlainSelect
            name="personId"
            label={t('person', { number: i + 1 })}
            options={[{ value: '', label: t('nobody') }, ...people]}
            value={row?.speakerId ?? ''}
          />
          <PlainSelect
            name="personRole"
            label={t('personRole', { number: i + 1 })}
            options={(['speaker', 'host', 'moderator'] as const).map((kind) => ({ value: kind, label: role(kind) }))}
            value={row?.kind ?? 'speaker'}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** One of several fields of the same name: the form kit keeps one field a name. */
function PlainSelect({
  name,
  label,
  options,
  value,
}: {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  value: string;
}) {
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={value}
      className="min-h-11 w-full min-w-0 rounded-box border-2 border-edge bg-birch px-2 text-md"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

async function RemoveSlot({ page, locale, slotId }: Props) {
  const t = await getTranslations('schedule.panel');
  const count = page.programme.document.sessions.filter((session) => session.slotId === slotId).length;
  return (
    <Disclosure summary={t('slotRemove')} danger>
      <p className="mb-3">{t('slotRemoveText', { count })}</p>
      <ActionForm action={removeSlotAction} {...(await formProps(page, locale, { slotId }))} prefix="remove-">
        <RevisionField revision={page.programme.revision} />
        <div>
          <SubmitButton variant="danger" size="small" pendingText={t('removePending')}>
            {t('slotRemove')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

/** A new slot is an hour after the last one, or after the beginning of the day. */
function timesOf({ programme, facts }: SchedulePage, slot: DocumentSlot | undefined) {
  if (slot) return { startsAt: new Date(slot.startsAt), endsAt: new Date(slot.endsAt) };
  const latest = programme.document.slots.map(({ endsAt }) => endsAt).sort();
  const from = latest.at(-1) ?? facts.day?.startsAt;
  if (!from) return { startsAt: null, endsAt: null };
  return { startsAt: new Date(from), endsAt: new Date(Date.parse(from) + 3_600_000) };
}
