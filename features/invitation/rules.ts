import type { ExtensionState, InvitationState, Mandate } from './types';

/** Legal changes of an invitation's state; trigger invitation_state_transition holds the same table. */
export const invitationTransitions: Record<InvitationState, readonly InvitationState[]> = {
  prepared: ['sent', 'accepted', 'declined', 'delegated', 'in_writing', 'revoked'],
  sent: ['delivered', 'bounced', 'accepted', 'declined', 'delegated', 'in_writing', 'absent', 'revoked'],
  delivered: ['bounced', 'accepted', 'declined', 'delegated', 'in_writing', 'absent', 'revoked'],
  bounced: ['sent', 'delivered', 'accepted', 'declined', 'delegated', 'in_writing', 'absent', 'revoked'],
  accepted: ['declined', 'delegated', 'in_writing', 'attended', 'absent', 'revoked'],
  delegated: ['accepted', 'declined', 'in_writing', 'attended', 'absent', 'revoked'],
  declined: ['accepted', 'delegated', 'in_writing', 'attended', 'revoked'],
  in_writing: ['accepted', 'delegated', 'declined', 'attended', 'revoked'],
  attended: ['absent', 'accepted', 'delegated'],
  absent: ['attended', 'accepted', 'delegated', 'sent', 'delivered'],
  revoked: ['prepared'],
};

/** Legal changes of a request for more time; trigger extension_request_state_transition holds the same table. */
export const extensionTransitions: Record<ExtensionState, readonly ExtensionState[]> = {
  asked: ['granted', 'refused', 'withdrawn'],
  granted: [],
  refused: [],
  withdrawn: [],
};

/** The states in which an organisation has answered, whatever it said. */
export const answeredStates = [
  'accepted',
  'declined',
  'delegated',
  'in_writing',
  'attended',
  'absent',
] as const satisfies readonly InvitationState[];

/** The states of an invitation that is out and waits for an answer. */
export const waitingStates = ['sent', 'delivered', 'bounced'] as const satisfies readonly InvitationState[];

/** What a representative may do at the meeting, the most first. */
export const mandates = ['decide', 'speak', 'listen'] as const satisfies readonly Mandate[];
