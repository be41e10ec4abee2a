import type {
  AnswerKind,
  AnswerSource,
  ExtensionState,
  HoldingKind,
  InvitationState,
  Mandate,
  SeatAttendance,
} from '@/generated/prisma/enums';

export type { AnswerKind, AnswerSource, ExtensionState, HoldingKind, InvitationState, Mandate, SeatAttendance };
