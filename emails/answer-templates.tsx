import type { ReactElement } from 'react';
import {
  answerReceiptSchema,
  editorLinkSchema,
  editorWaitingSchema,
  moreTimeSchema,
  seatLostSchema,
  seatNamedSchema,
} from '@/emails/answer-props';
import { AnswerReceipt, subject as receiptSubject } from '@/emails/answer-receipt';
import type { CalendarAttachment } from '@/emails/calendar-attachments';
import { consultationAttachments } from '@/emails/consultation-calendar';
import {
  EditorLink,
  EditorWaiting,
  editorLinkSubject,
  editorWaitingSubject,
  MoreTime,
  moreTimeSubject,
} from '@/emails/editor-link';
import type { MailFrame } from '@/emails/props';
import { SeatLost, subject as seatLostSubject } from '@/emails/seat-lost';
import { SeatNamed, subject as seatNamedSubject } from '@/emails/seat-named';

export const answerTemplateNames = [
  'answer-receipt',
  'seat-named',
  'seat-lost',
  'editor-link',
  'editor-waiting',
  'more-time',
] as const;
type Name = (typeof answerTemplateNames)[number];
type Parts = { subject: string; element: ReactElement; calendars: CalendarAttachment[] };

/** The messages about an answer to a consultation. A part of render-mail's table. */
export const answerTemplates: Record<Name, (raw: unknown, frame: MailFrame) => Parts> = {
  'answer-receipt': (raw, { locale }) => {
    const props = answerReceiptSchema.parse(raw);
    return {
      subject: receiptSubject(props, locale),
      element: <AnswerReceipt {...props} locale={locale} />,
      calendars: [],
    };
  },
  'seat-named': (raw, frame) => {
    const props = seatNamedSchema.parse(raw);
    const element = <SeatNamed {...props} locale={frame.locale} />;
    const calendars = consultationAttachments(props.consultation, props.calendar, frame);
    return { subject: seatNamedSubject(props, frame.locale), element, calendars };
  },
  'seat-lost': (raw, frame) => {
    const props = seatLostSchema.parse(raw);
    const element = <SeatLost {...props} locale={frame.locale} />;
    const calendars = consultationAttachments(props.consultation, props.calendar, frame);
    return { subject: seatLostSubject(props, frame.locale), element, calendars };
  },
  'editor-link': (raw, { locale }) => {
    const props = editorLinkSchema.parse(raw);
    return {
      subject: editorLinkSubject(props, locale),
      element: <EditorLink {...props} locale={locale} />,
      calendars: [],
    };
  },
  'editor-waiting': (raw, { locale }) => {
    const props = editorWaitingSchema.parse(raw);
    const element = <EditorWaiting {...props} locale={locale} />;
    return { subject: editorWaitingSubject(props, locale), element, calendars: [] };
  },
  'more-time': (raw, { locale }) => {
    const props = moreTimeSchema.parse(raw);
    return { subject: moreTimeSubject(props, locale), element: <MoreTime {...props} locale={locale} />, calendars: [] };
  },
};

export const answerPreviews: Record<Name, unknown> = {
  'answer-receipt': AnswerReceipt.PreviewProps,
  'seat-named': SeatNamed.PreviewProps,
  'seat-lost': SeatLost.PreviewProps,
  'editor-link': EditorLink.PreviewProps,
  'editor-waiting': EditorWaiting.PreviewProps,
  'more-time': MoreTime.PreviewProps,
};
