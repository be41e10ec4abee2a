import type { TagTone } from '@/components/ui/tag';
import type { MailStatus } from '../organiser-types';
import type { RegistrationState, SeatState } from '../types';

/** Colours that go with the words of a state. */
export const stateTones: Record<RegistrationState, TagTone> = { confirmed: 'calm', cancelled: 'outline' };
export const seatTones: Record<SeatState, TagTone> = {
  confirmed: 'calm',
  waiting: 'sun',
  offered: 'sun',
  released: 'outline',
};
export const mailTones: Record<MailStatus, TagTone> = {
  bounced: 'ling',
  parked: 'ling',
  waiting: 'sun',
  sent: 'calm',
  none: 'outline',
};
