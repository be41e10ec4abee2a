import type { Equipment, NeedsKind } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/db';

const inHall: Equipment[] = ['projector', 'sound', 'microphones', 'hearing_loop', 'streaming'];
const inLarge: Equipment[] = ['projector', 'sound', 'microphones', 'hearing_loop', 'whiteboard'];
const inSmall: Equipment[] = ['projector', 'whiteboard', 'movable_chairs'];
const inSmallest: Equipment[] = ['whiteboard', 'movable_chairs'];

/** What a room of this size has. */
function equipmentOf(capacity: number): Equipment[] {
  if (capacity >= 100) return inHall;
  if (capacity >= 40) return inLarge;
  return capacity >= 20 ? inSmall : inSmallest;
}

const policySv = `Kostnadsfritt, lunch och kaffe ingår.

- Du kan byta seminarium och avboka själv ända tills dagen börjar, med länken i bekräftelsen.
- Får du förhinder? Avboka så snart du vet, då kan någon annan komma. En kollega kan ta din plats.
- Vi sparar dina uppgifter bara så länge de behövs för dagen.`;

const policyEn = `Free of charge, lunch and coffee included.

- You can change seminars and cancel yourself until the day begins, with the link in the confirmation.
- Cannot come? Cancel as soon as you know, so that somebody else can. A colleague may take your place.
- We keep your details only as long as they are needed for the day.`;

/** Not every city asks everything: what nobody does anything with is not asked for. */
const asked: Record<string, NeedsKind[]> = { goteborg: ['food'], lulea: ['food', 'access'] };

/** What rooms have, what is asked of people and on what terms they register. */
export async function loadVenuesAndTerms(tx: Tx): Promise<void> {
  for (const { id, capacity } of await tx.room.findMany({ select: { id: true, capacity: true } }))
    await tx.room.update({ where: { id }, data: { equipment: equipmentOf(capacity) }, select: { id: true } });
  await tx.conference.updateMany({ where: { series: { archived: false } }, data: { policySv, policyEn } });
  for (const [slug, needsAsked] of Object.entries(asked))
    await tx.conference.updateMany({ where: { slug }, data: { needsAsked } });
}
