import { holderOf, standingChain } from './chain-rules';
import type { Standing } from './types';

/** Each seat with who comes and for whom, for the receipt of a change. */
export function seatsToTell({ seats, roleAsked }: Pick<Standing, 'seats' | 'roleAsked'>) {
  return seats.map((seat) => {
    const holder = holderOf(seat);
    const before = holder ? standingChain(seat.chain).slice(0, -1) : [];
    return {
      number: seat.number,
      role: seat.roleAsked || roleAsked,
      name: holder?.name ?? null,
      mandate: holder?.mandate ?? null,
      insteadOf: before.map(({ name }) => name),
    };
  });
}
