import { useTranslations } from 'next-intl';
import { ActionChoices, ActionText, ActionTick } from '@/components/form/action-fields';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { equipmentKinds } from '../rules';
import type { Room, RoomUse } from '../types';

/** The rooms as numbered rows, each with what stands in it, and empty rows for new ones after them. */
export function RoomFields({ rooms, use, blank }: { rooms: readonly Room[]; use: readonly RoomUse[]; blank: number }) {
  const t = useTranslations('venues');
  return (
    <Panel id="venue-rooms" title={t('roomsTitle')}>
      <p className="mb-4 max-w-text text-ink-2">{t('roomsHint')}</p>
      <ol className="grid grid-cols-1 gap-5">
        {rooms.map((room, i) => (
          <li key={room.id}>
            <RoomRow number={i} room={room} use={use.find(({ roomId }) => roomId === room.id)} />
          </li>
        ))}
        {Array.from({ length: blank }, (_, i) => rooms.length + i).map((number, i) => (
          <li key={number}>
            <RoomRow number={number} newNumber={i + 1} />
          </li>
        ))}
      </ol>
      <p className="mt-3 text-md text-ink-2">{t('newRoomsHint')}</p>
    </Panel>
  );
}

function RoomRow({
  number,
  room,
  use,
  newNumber = 0,
}: {
  number: number;
  room?: Room;
  use?: RoomUse | undefined;
  newNumber?: number;
}) {
  const t = useTranslations('venues');
  return (
    <fieldset className="min-w-0 border-t border-mist-2 pt-4">
      <legend className="float-left w-full font-display text-lg font-semibold">
        {room ? room.name : t('newRoomHeading', { number: newNumber })}
      </legend>
      <div className="clear-left">
        <input type="hidden" name={`roomId-${number}`} value={room?.id ?? ''} />
        {room ? <RoomUseNote room={room} use={use} /> : null}
        <div className="mt-3 grid grid-cols-1 gap-4 sm:grid-cols-[minmax(0,2fr)_7rem_7rem]">
          <ActionText name={`name-${number}`} label={t('room.name')} defaultValue={room?.name} maxLength={160} />
          <ActionText
            name={`capacity-${number}`}
            label={t('room.capacity')}
            defaultValue={room?.capacity}
            inputMode="numeric"
          />
          <ActionText
            name={`position-${number}`}
            label={t('room.position')}
            defaultValue={number + 1}
            inputMode="numeric"
          />
        </div>
        <RoomDetails number={number} room={room} />
      </div>
    </fieldset>
  );
}

function RoomDetails({ number, room }: { number: number; room: Room | undefined }) {
  const t = useTranslations('venues');
  const form = useTranslations('form');
  const equipped = room?.equipment.map((kind) => t(`equipment.${kind}`)).join(', ') ?? '';
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-spruce-2 underline underline-offset-4">
        {t(room ? 'room.details' : 'room.detailsOfNew')}
      </summary>
      {equipped ? <p className="text-md text-ink-2">{equipped}</p> : null}
      <div className="mt-2 grid grid-cols-1 gap-5 md:grid-cols-3">
        <ActionChoices
          name={`equipment-${number}`}
          label={t('room.equipment')}
          options={equipmentKinds.map((value) => ({ value, label: t(`equipment.${value}`) }))}
          defaultValues={room?.equipment ?? []}
        />
        <ActionText
          name={`accessibilitySv-${number}`}
          label={t('room.accessibilitySv')}
          optionalText={form('optional')}
          defaultValue={room?.accessibilitySv}
        />
        <ActionText
          name={`accessibilityEn-${number}`}
          label={t('room.accessibilityEn')}
          optionalText={form('optional')}
          defaultValue={room?.accessibilityEn}
        />
      </div>
      {room ? <ActionTick name={`remove-${number}`} label={t('room.remove')} /> : null}
    </details>
  );
}

function RoomUseNote({ room, use }: { room: Room; use: RoomUse | undefined }) {
  const t = useTranslations('venues.use');
  if (!use?.inUse) return <p className="text-md text-ink-2">{t('none')}</p>;
  if (use.sessions === 0) return <p className="text-md text-ink-2">{t('draft')}</p>;
  const { sessions, mostTaken, mostSeats, cities } = use;
  return (
    <>
      <p className="text-md text-ink-2">
        {t('sessions', { count: sessions, taken: mostTaken, cities: cities.join(', ') })}
      </p>
      {mostSeats > room.capacity ? (
        <Notice tone="sun" className="mt-2">
          <p>{t('overfull', { seats: mostSeats, capacity: room.capacity })}</p>
        </Notice>
      ) : null}
    </>
  );
}
