import { inOrder, type StepLabel } from './document-rules';
import type { Step } from './move-rules';
import type { DocumentSlot, ProgrammeDocument } from './schema';

/** Most slots of one day (features/schedule/schema.ts). */
const mostSlots = 60;

/** Adds a slot. */
export function addSlot(document: ProgrammeDocument, slot: DocumentSlot): Step {
  if (document.slots.length >= mostSlots) return { ok: false, reason: 'tooMany' };
  return {
    ok: true,
    document: inOrder({ ...document, slots: [...document.slots, onlyItsOwn(slot)] }),
    label: label('slotAdded', slot),
  };
}

/**
 * Changes a slot. With `shiftLater`, everything that begins at or after its old end moves as far as the end does. A slot that stops
 * holding seminars lets go of its sessions.
 */
export function changeSlot(
  document: ProgrammeDocument,
  { slot, shiftLater }: { slot: DocumentSlot; shiftLater: boolean },
): Step {
  const before = document.slots.find(({ id }) => id === slot.id);
  if (!before) return { ok: false, reason: 'gone' };
  const changed = onlyItsOwn(slot);
  const byMs = shiftLater ? Date.parse(changed.endsAt) - Date.parse(before.endsAt) : 0;
  const slots = document.slots.map((each) => {
    if (each.id === slot.id) return changed;
    return Date.parse(each.startsAt) >= Date.parse(before.endsAt) ? shifted(each, byMs) : each;
  });
  const sessions =
    changed.kind === 'seminars' ? document.sessions : document.sessions.filter(({ slotId }) => slotId !== slot.id);
  const next = inOrder({ slots, sessions });
  if (JSON.stringify(next) === JSON.stringify(inOrder(document))) return { ok: false, reason: 'unchanged' };
  return { ok: true, document: next, label: label('slotChanged', changed) };
}

/** Moves the end of a slot by minutes; a slot is never shorter than five. */
export function resizeSlot(
  document: ProgrammeDocument,
  { slotId, minutes }: { slotId: string; minutes: number },
): Step {
  const slot = document.slots.find(({ id }) => id === slotId);
  if (!slot) return { ok: false, reason: 'gone' };
  const soonest = Date.parse(slot.startsAt) + 5 * 60_000;
  const endsAt = new Date(Math.max(soonest, Date.parse(slot.endsAt) + minutes * 60_000)).toISOString();
  return changeSlot(document, { slot: { ...slot, endsAt }, shiftLater: false });
}

/** Takes a slot off the day, and its sessions with it. */
export function removeSlot(document: ProgrammeDocument, slotId: string): Step {
  const slot = document.slots.find(({ id }) => id === slotId);
  if (!slot) return { ok: false, reason: 'gone' };
  return {
    ok: true,
    document: inOrder({
      slots: document.slots.filter(({ id }) => id !== slotId),
      sessions: document.sessions.filter((session) => session.slotId !== slotId),
    }),
    label: label('slotRemoved', slot),
  };
}

/** Seminars have rooms and people of their own; people on stage belong to a plenary. */
function onlyItsOwn(slot: DocumentSlot): DocumentSlot {
  return {
    ...slot,
    roomId: slot.kind === 'seminars' ? null : slot.roomId,
    people: slot.kind === 'plenary' ? slot.people : [],
  };
}

function shifted(slot: DocumentSlot, byMs: number): DocumentSlot {
  const later = (instant: string) => new Date(Date.parse(instant) + byMs).toISOString();
  return { ...slot, startsAt: later(slot.startsAt), endsAt: later(slot.endsAt) };
}

function label(key: StepLabel['key'], { nameSv, nameEn }: DocumentSlot): StepLabel {
  return { key, values: { name: { sv: nameSv, en: nameEn || nameSv } } };
}
