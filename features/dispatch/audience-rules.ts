import type { InvitationState, OrganisationKind } from '@/generated/prisma/enums';
import { usualAudience } from './rules';
import type { whoChoices } from './schema';
import type { Audience, DispatchKind } from './types';

type Asked = {
  kind: DispatchKind;
  who: (typeof whoChoices)[number];
  kinds: OrganisationKind[];
  states: InvitationState[];
  ids: string[];
  second: boolean;
};

/** The audience that the form of a new dispatch asks for. Commitments are their owners' whatever is ticked. */
export function audienceFrom({ kind, who, kinds, states, ids, second }: Asked): Audience {
  const usual = usualAudience(kind);
  if (who === 'usual' || usual.to === 'owners') return usual;
  if (who === 'attendees' || who === 'editors') return { to: who };
  if (who === 'unanswered') return { to: 'invitations', second, states: ['sent', 'delivered', 'bounced'] };
  if (who === 'kinds') return { to: 'invitations', second, kinds };
  if (who === 'states') return { to: 'invitations', second, states };
  return who === 'chosen' ? { to: 'invitations', second, invitationIds: ids } : { to: 'invitations', second };
}
