import { describe, expect, it } from 'vitest';
import { previewRegistration } from '@/emails/previews';
import { isTemplateName, previewProps, renderMail, templateNames } from '@/emails/render-mail';

const frame = {
  locale: 'sv' as const,
  toEmail: 'maria@example.com',
  from: 'Förbättringsresan <resan@forbattringsresan.example>',
  writtenAt: new Date('2027-06-01T10:00:00Z'),
};

const both = templateNames.flatMap((template) => (['sv', 'en'] as const).map((locale) => ({ template, locale })));

describe.each(both)('$template in $locale', ({ template, locale }) => {
  it('says the same in html and in text, with nothing from elsewhere', async () => {
    const mail = await renderMail(template, previewProps[template], { ...frame, locale });
    expect(mail.html).toContain(`lang="${locale}"`);
    expect(mail.html).not.toMatch(/<img|<script|<link|url\(|@import|@font-face/i);
    expect(mail.text).not.toMatch(/<[a-z]|undefined|null|\[object|NaN/);
    expect(mail.subject).not.toMatch(/[\r\n]|undefined/);
    for (const [, address] of mail.html.matchAll(/href="([^"]+)"/g)) expect(mail.text).toContain(address);
  });
});

describe('words', () => {
  it.each([
    ['registration-confirmation', 'sv', 'Du är anmäld till Förbättringsresan i Linköping onsdag 1 september'],
    [
      'registration-confirmation',
      'en',
      'You are registered for Förbättringsresan in Linköping on Wednesday 1 September',
    ],
    ['registration-changed', 'sv', 'Din anmälan till Förbättringsresan i Linköping onsdag 1 september är ändrad'],
    ['registration-cancelled', 'sv', 'Du är avbokad från Förbättringsresan i Linköping onsdag 1 september'],
    ['registration-moved', 'sv', 'Din anmälan är flyttad till Förbättringsresan i Linköping onsdag 1 september'],
    [
      'registration-moved',
      'en',
      'Your registration has moved to Förbättringsresan in Linköping on Wednesday 1 September',
    ],
    [
      'registration-address-changed',
      'sv',
      'Anmälan till Förbättringsresan i Linköping onsdag 1 september har fått en annan e-postadress',
    ],
    ['manage-link-renewed', 'sv', 'Nya länkar till dina anmälningar'],
    ['sign-in-link', 'sv', 'Logga in på Förbättringsresan'],
  ] as const)('%s in %s', async (template, locale, subject) => {
    expect((await renderMail(template, previewProps[template], { ...frame, locale })).subject).toBe(subject);
  });

  it('does not say the city twice', async () => {
    const conference = { ...previewRegistration.conference, name: 'Förbättringsresan Linköping' };
    const mail = await renderMail('registration-confirmation', { ...previewRegistration, conference }, frame);
    expect(mail.subject).toBe('Du är anmäld till Förbättringsresan Linköping onsdag 1 september');
  });

  it('takes one renewed link as well as several, and a day that is not decided', async () => {
    const one = {
      reference: 'FR-7KM3QXA',
      conferenceName: 'Resan',
      city: 'Luleå',
      startsAt: null,
      manageUrl: 'https://x.example/1',
    };
    const mail = await renderMail('manage-link-renewed', one, frame);
    expect(mail.subject).toBe('Ny länk till din anmälan: Resan i Luleå');
    expect(mail.text).toContain('Dagen är inte bestämd');
  });
});

describe('hostile props', () => {
  const evil = 'Anna\r\nBcc: x@y.example <script>alert(1)</script> =?utf-8?Q?hej?=';

  it('are literal text in one subject and an inert body', async () => {
    const props = {
      ...previewRegistration,
      name: evil,
      conference: { ...previewRegistration.conference, name: evil, city: 'Luleå\nX-Evil: 1' },
      sessions: [{ ...previewRegistration.sessions[0], title: evil, speakers: [evil] }],
    };
    const mail = await renderMail('registration-confirmation', props, frame);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.subject).toContain('Bcc: x@y.example');
    expect(mail.html).not.toContain('<script>');
    expect(mail.html).toContain('&lt;script&gt;');
  });

  it('that do not fit are refused, never shown half', async () => {
    const { conference: _left, ...rest } = previewRegistration;
    await expect(renderMail('registration-confirmation', rest, frame)).rejects.toThrow();
    const dayless = { ...previewRegistration, conference: { ...previewRegistration.conference, startsAt: null } };
    await expect(renderMail('registration-confirmation', dayless, frame)).rejects.toThrow();
    const uneven = { registrations: [{ reference: 'FR-1', conferenceName: 'X', startsAt: null }], manageUrls: [] };
    await expect(renderMail('manage-link-renewed', uneven, frame)).rejects.toThrow();
  });

  it('never bring needs along: what no template names is not shown', async () => {
    const props = { ...previewRegistration, needs: { food: 'ALLERGI-KANARIE-7731' }, food: 'ALLERGI-KANARIE-7731' };
    const mail = await renderMail('registration-confirmation', props, frame);
    expect(JSON.stringify(mail)).not.toContain('KANARIE');
    const calendars = mail.attachments.map(({ content }) => Buffer.from(content, 'base64').toString());
    expect(calendars.join()).not.toContain('KANARIE');
  });
});

it('knows its templates by name only', () => {
  expect(isTemplateName('registration-confirmation')).toBe(true);
  for (const name of ['toString', '__proto__', '', 'welcome']) expect(isTemplateName(name)).toBe(false);
});
