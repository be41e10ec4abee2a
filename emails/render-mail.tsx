import { render, toPlainText } from '@react-email/components';
import type { ReactElement } from 'react';
import { answerPreviews, answerTemplateNames, answerTemplates } from '@/emails/answer-templates';
import { type CalendarAttachment, calendarAttachments, movedAttachments } from '@/emails/calendar-attachments';
import { ColleagueInvitation, subject as colleagueSubject } from '@/emails/colleague-invitation';
import { consultationAttachments } from '@/emails/consultation-calendar';
import { ConsultationMessage, subject as consultationSubject } from '@/emails/consultation-message';
import { consultationMailSchema } from '@/emails/consultation-props';
import { ExtensionDecided, extensionDecidedSchema, subject as extensionSubject } from '@/emails/extension-decided';
import { followupPreviews, followupTemplateNames, followupTemplates } from '@/emails/followup-templates';
import { inputReceiptSchema } from '@/emails/input-props';
import { InputReceipt, subject as inputReceiptSubject } from '@/emails/input-receipt';
import { MailingMessage, subject as mailingSubject } from '@/emails/mailing-message';
import { ManageLinkRenewed, subject as manageLinkSubject } from '@/emails/manage-link-renewed';
import { ProgrammeChange, subject as programmeChangeSubject } from '@/emails/programme-change';
import {
  colleagueInvitationSchema,
  type MailFrame,
  mailingMailSchema,
  manageLinkSchema,
  movedMailSchema,
  programmeChangeSchema,
  registrationMailSchema,
  signInLinkSchema,
} from '@/emails/props';
import { subject as addressSubject, RegistrationAddressChanged } from '@/emails/registration-address-changed';
import { subject as cancelledSubject, RegistrationCancelled } from '@/emails/registration-cancelled';
import { subject as changedSubject, RegistrationChanged } from '@/emails/registration-changed';
import { subject as confirmationSubject, RegistrationConfirmation } from '@/emails/registration-confirmation';
import { subject as movedSubject, RegistrationMoved } from '@/emails/registration-moved';
import { SignInLink, subject as signInSubject } from '@/emails/sign-in-link';
import { SpeakerInvitation, subject as speakerInvitationSubject } from '@/emails/speaker-invitation';
import { speakerMailSchema } from '@/emails/speaker-props';
import { SpeakerReminder, subject as speakerReminderSubject } from '@/emails/speaker-reminder';
import { cleanLine } from '@/lib/clean-text';

export const templateNames = [
  'registration-confirmation',
  'registration-changed',
  'registration-cancelled',
  'registration-moved',
  'registration-address-changed',
  'manage-link-renewed',
  'mailing',
  'programme-change',
  'sign-in-link',
  'speaker-invitation',
  'speaker-reminder',
  'colleague-invitation',
  'input-receipt',
  'extension-decided',
  'consultation-message',
  ...answerTemplateNames,
  ...followupTemplateNames,
] as const;
export type TemplateName = (typeof templateNames)[number];

type MailParts = { subject: string; element: ReactElement; calendars: CalendarAttachment[] };
export type RenderedMail = { subject: string; html: string; text: string; attachments: CalendarAttachment[] };

/** One entry per message: its schema, its markup and what is attached. */
const templates: Record<TemplateName, (props: unknown, frame: MailFrame) => MailParts> = {
  'registration-confirmation': (raw, frame) => {
    const props = registrationMailSchema.parse(raw);
    const element = <RegistrationConfirmation {...props} words={frame.words} locale={frame.locale} />;
    return {
      subject: confirmationSubject({ ...props, words: frame.words }, frame.locale),
      element,
      calendars: calendarAttachments(props, frame, 'request'),
    };
  },
  'registration-changed': (raw, frame) => {
    const props = registrationMailSchema.parse(raw);
    const element = <RegistrationChanged {...props} words={frame.words} locale={frame.locale} />;
    return {
      subject: changedSubject({ ...props, words: frame.words }, frame.locale),
      element,
      calendars: calendarAttachments(props, frame, 'request'),
    };
  },
  'registration-cancelled': (raw, frame) => {
    const props = registrationMailSchema.parse(raw);
    const element = <RegistrationCancelled {...props} words={frame.words} locale={frame.locale} />;
    return {
      subject: cancelledSubject({ ...props, words: frame.words }, frame.locale),
      element,
      calendars: calendarAttachments(props, frame, 'cancel'),
    };
  },
  'registration-moved': (raw, frame) => {
    const props = movedMailSchema.parse(raw);
    const element = <RegistrationMoved {...props} locale={frame.locale} />;
    return { subject: movedSubject(props, frame.locale), element, calendars: movedAttachments(props, frame) };
  },
  'registration-address-changed': (raw, frame) => {
    const props = registrationMailSchema.parse(raw);
    const element = <RegistrationAddressChanged {...props} locale={frame.locale} />;
    return {
      subject: addressSubject(props, frame.locale),
      element,
      calendars: calendarAttachments(props, frame, 'cancel'),
    };
  },
  'manage-link-renewed': (raw, { locale, words }) => {
    const props = { ...manageLinkSchema.parse(raw), words };
    return {
      subject: manageLinkSubject(props, locale),
      element: <ManageLinkRenewed {...props} locale={locale} />,
      calendars: [],
    };
  },
  mailing: (raw, { locale }) => {
    const props = mailingMailSchema.parse(raw);
    return { subject: mailingSubject(props), element: <MailingMessage {...props} locale={locale} />, calendars: [] };
  },
  'programme-change': (raw, frame) => {
    const props = programmeChangeSchema.parse(raw);
    const element = <ProgrammeChange {...props} locale={frame.locale} />;
    return {
      subject: programmeChangeSubject(props, frame.locale),
      element,
      calendars: calendarAttachments(props, frame, 'request'),
    };
  },
  'sign-in-link': (raw, { locale }) => {
    const props = signInLinkSchema.parse(raw);
    return { subject: signInSubject(props, locale), element: <SignInLink {...props} locale={locale} />, calendars: [] };
  },
  'speaker-invitation': (raw, { locale, words }) => {
    const props = { ...speakerMailSchema.parse(raw), words };
    const element = <SpeakerInvitation {...props} locale={locale} />;
    return { subject: speakerInvitationSubject(props, locale), element, calendars: [] };
  },
  'speaker-reminder': (raw, { locale, words }) => {
    const props = { ...speakerMailSchema.parse(raw), words };
    const element = <SpeakerReminder {...props} locale={locale} />;
    return { subject: speakerReminderSubject(props, locale), element, calendars: [] };
  },
  'colleague-invitation': (raw, { locale }) => {
    const props = colleagueInvitationSchema.parse(raw);
    const element = <ColleagueInvitation {...props} locale={locale} />;
    return { subject: colleagueSubject(props, locale), element, calendars: [] };
  },
  'extension-decided': (raw, { locale }) => {
    const props = extensionDecidedSchema.parse(raw);
    const element = <ExtensionDecided {...props} locale={locale} />;
    return { subject: extensionSubject(props, locale), element, calendars: [] };
  },
  'consultation-message': (raw, frame) => {
    const props = consultationMailSchema.parse(raw);
    const element = <ConsultationMessage {...props} locale={frame.locale} />;
    return {
      subject: consultationSubject(props),
      element,
      calendars: consultationAttachments(props.consultation, props.calendar, frame),
    };
  },
  ...answerTemplates,
  ...followupTemplates,
  'input-receipt': (raw, { locale }) => {
    const props = inputReceiptSchema.parse(raw);
    const element = <InputReceipt {...props} locale={locale} />;
    return { subject: inputReceiptSubject(props, locale), element, calendars: [] };
  },
};

/** What the preview page shows: the same props that the templates' authors work against. */
export const previewProps: Record<TemplateName, unknown> = {
  'registration-confirmation': RegistrationConfirmation.PreviewProps,
  'registration-changed': RegistrationChanged.PreviewProps,
  'registration-cancelled': RegistrationCancelled.PreviewProps,
  'registration-moved': RegistrationMoved.PreviewProps,
  'registration-address-changed': RegistrationAddressChanged.PreviewProps,
  'manage-link-renewed': {
    registrations: ManageLinkRenewed.PreviewProps.registrations,
    manageUrls: ManageLinkRenewed.PreviewProps.registrations.map(({ manageUrl }) => manageUrl),
  },
  mailing: MailingMessage.PreviewProps,
  'programme-change': ProgrammeChange.PreviewProps,
  'sign-in-link': SignInLink.PreviewProps,
  'speaker-invitation': SpeakerInvitation.PreviewProps,
  'speaker-reminder': SpeakerReminder.PreviewProps,
  'colleague-invitation': ColleagueInvitation.PreviewProps,
  'input-receipt': InputReceipt.PreviewProps,
  'extension-decided': ExtensionDecided.PreviewProps,
  'consultation-message': ConsultationMessage.PreviewProps,
  ...answerPreviews,
  ...followupPreviews,
};

export function isTemplateName(name: string): name is TemplateName {
  return (templateNames as readonly string[]).includes(name);
}

/**
 * One message, html and text from the same markup.
 * @param props payload and secret of the outbox row, merged.
 * @throws ZodError when the props are not what the template needs: the caller parks the mail.
 */
export async function renderMail(template: TemplateName, props: unknown, frame: MailFrame): Promise<RenderedMail> {
  const { subject, element, calendars } = templates[template](props, frame);
  const html = await render(element);
  return { subject: cleanLine(subject.toWellFormed()), html, text: plainText(html), attachments: calendars };
}

/** The part of html-to-text's formatter interface that is used here; the package ships no types. */
type LinkElement = { attribs?: { href?: string }; children?: { data?: string }[] };
type TextBuilder = { addInline(text: string, options?: object): void; addLineBreak(): void };
type Walk = (children: LinkElement['children'], builder: TextBuilder) => void;

/** A link as its words, then its address on a line of its own so that it is easy to copy. */
function address(element: LinkElement, walk: Walk, builder: TextBuilder): void {
  const href = element.attribs?.href ?? '';
  const only = element.children?.length === 1 && element.children[0]?.data === href;
  if (!only) {
    walk(element.children, builder);
    builder.addInline(':');
    builder.addLineBreak();
  }
  builder.addInline(href, { noWordTransform: true });
}

/** Everything a reader needs, in reading order: headings as they are, a button as its words and its address. */
function plainText(html: string): string {
  const text = toPlainText(html, {
    wordwrap: 76,
    formatters: { address },
    selectors: [
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'a', format: 'address' },
      { selector: '.sign', format: 'skip' },
      { selector: '.html-only', format: 'skip' },
    ],
  });
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
