import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMail } from '@/emails/render-mail';
import { type MailFacts, messageFor } from '@/features/mailing/message-rules';
import { adviceFor, groupOf, languageFor, placeholdersFor, reasonKey, textProblems } from '@/features/mailing/rules';
import { everyParticipant, segmentFromQuery, segmentOf, sendSchema } from '@/features/mailing/schema';

const texts = { subjectSv: 'Hej', bodySv: 'Hej {{namn}}', subjectEn: '', bodyEn: '' };
const toAll = placeholdersFor(everyParticipant);

describe('what is written', () => {
  it.each([
    [{}, null],
    [{ bodySv: '{{seminarier}} {{bokningsnummer}}' }, null],
    [
      { bodySv: 'Hej {{nman}} och {{ort}}', subjectSv: '{{x}}' },
      { bodySv: 'placeholderUnknown', subjectSv: 'placeholderUnknown' },
    ],
    [{ subjectSv: 'Dina {{seminarier}}' }, { subjectSv: 'placeholderUnknown' }],
    [{ subjectEn: 'Hello' }, { bodyEn: 'englishHalf' }],
    [{ bodyEn: 'Hello' }, { subjectEn: 'englishHalf' }],
    [{ subjectEn: 'Hello', bodyEn: 'Dear {{name}}' }, null],
    [{ bodySv: 'Hej {{namn' }, { bodySv: 'placeholderBroken' }],
  ])('%j: %j', (change, fields) => {
    expect(textProblems({ ...texts, ...change }, toAll)?.fields ?? null).toEqual(fields);
  });

  it('names every unknown code, and lets a booking number stand only where all have one', () => {
    expect(textProblems({ ...texts, subjectSv: '{{x}}', bodySv: '{{y}}' }, toAll)?.names).toBe('{{x}}, {{y}}');
    const toBoth = placeholdersFor({ roles: ['participant', 'speaker'] });
    expect(textProblems({ ...texts, bodySv: '{{bokningsnummer}}' }, toBoth)?.fields).toEqual({
      bodySv: 'placeholderUnknown',
    });
  });

  it('is read in English only where it is written', () => {
    expect(languageFor('en', { subjectEn: '', bodyEn: '' })).toBe('sv');
    expect(languageFor('en', { subjectEn: 'Hi', bodyEn: 'Hi' })).toBe('en');
    expect(languageFor('sv', { subjectEn: 'Hi', bodyEn: 'Hi' })).toBe('sv');
  });
});

const conference: MailFacts = {
  slug: 'lulea',
  city: 'Luleå',
  nameSv: 'Resan i Luleå',
  nameEn: 'The tour in Luleå',
  startsAt: new Date('2027-09-01T07:00:00Z'),
  endsAt: new Date('2027-09-01T14:00:00Z'),
  venueName: 'Folkets hus',
  venueAddress: 'Storgatan 1, Luleå',
  contactEmail: 'kontakt@example.se',
  contactPhone: null,
};

describe('one reader’s message (trust lines 27, 28 and 50)', () => {
  const frame = {
    locale: 'sv' as const,
    toEmail: 'a@example.se',
    from: 'Resan <resan@example.se>',
    writtenAt: new Date(0),
  };
  const person = (name: string) => ({
    emailCanonical: 'a@example.se',
    toEmail: 'a@example.se',
    name,
    locale: 'sv' as const,
    registrationId: 'r',
    speakerId: null,
  });
  const render = (name: string, organisation = 'Kommunen') =>
    renderMail(
      'mailing',
      messageFor(
        { ...texts, subjectSv: 'Till {{namn}}', bodySv: '**{{namn}}** hos {{organisation}}' },
        { person: person(name), facts: { reference: 'FR-1', organisation, sessions: [] }, isCancelled: false },
        conference,
      ).payload,
      frame,
    );

  it('holds a nasty name as text, in subject, html and plain text', async () => {
    const mail = await render(
      'Anna\r\nBcc: x@y.example **{{stad}}** <script>alert(1)</script> [x](javascript:alert(1))',
    );
    expect(mail.subject).toBe(
      'Till Anna Bcc: x@y.example **{{stad}}** <script>alert(1)</script> [x](javascript:alert(1))',
    );
    expect(mail.html).not.toMatch(/<script|href="javascript|Luleå\*\*/i);
    expect(mail.text).toContain('**{{stad}}**');
  });

  it('is one subject line and no new tag whatever the name is', async () => {
    const count = (html: string) => (html.match(/<(?!br|!--)[a-z][^>]*>/gi) ?? []).length;
    const plain = count((await render('Anna')).html);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.constantFrom('</p><h1>', '{{namn}}', '"><img src=x>', '\n# x'),
        ),
        async (name) => {
          const mail = await render(`x${name}x`, name);
          expect(mail.subject).not.toMatch(/[\r\n]/);
          expect(count(mail.html)).toBe(plain);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a segment', () => {
  it('is read back from what is stored, and from an address; nonsense is nobody’s wish', () => {
    expect(segmentOf(everyParticipant)).toEqual(everyParticipant);
    expect(segmentOf({ roles: ['everyone'] })).toEqual(everyParticipant);
    expect(segmentFromQuery(new URLSearchParams('roles=speaker&roles=host'))).toEqual({
      ...everyParticipant,
      roles: ['speaker', 'host'],
    });
    expect(
      segmentFromQuery(new URLSearchParams('roles=participant&county=05&municipality=0580&trouble=on')),
    ).toMatchObject({
      countyCode: '05',
      municipalityCode: '0580',
      mailTrouble: true,
    });
    expect(segmentFromQuery(new URLSearchParams('roles=nobody'))).toBeNull();
    expect(segmentFromQuery(new URLSearchParams(''))).toBeNull();
  });
});

describe('the second look', () => {
  const posted = {
    reviewMailingId: '0c000000-0000-4000-8000-00000000000c',
    version: '1',
    shownCount: '12',
    when: 'now',
    at: '',
  };
  const wrong = (change: object) => {
    const parsed = sendSchema.safeParse({ ...posted, ...change });
    return parsed.success ? null : parsed.error.issues.map(({ path, message }) => [path[0], message]);
  };

  it('wants a tick, and a time that exists when it shall be later (trust line 66)', () => {
    expect(wrong({ isSure: 'on' })).toBeNull();
    expect(wrong({})).toEqual([['isSure', 'notSure']]);
    expect(wrong({ isSure: 'on', when: 'later' })).toEqual([['at', 'timeWrong']]);
    expect(wrong({ isSure: 'on', when: 'later', at: '2027-03-28T02:30' })).toEqual([['at', 'timeSkipped']]);
    expect(wrong({ isSure: 'on', when: 'later', at: '2027-10-31T02:30' })).toEqual([['at', 'timeTwice']]);
    expect(wrong({ isSure: 'on', when: 'later', at: '2027-10-31T09:00' })).toBeNull();
    expect(wrong({ isSure: 'on', extra: '1' })).not.toBeNull();
  });
});

describe('what is told about a mailing', () => {
  it('stands in its group', () => {
    expect(groupOf({ state: 'draft', kind: 'programme_change' })).toBe('review');
    expect(groupOf({ state: 'draft', kind: 'message' })).toBe('drafts');
    expect(groupOf({ state: 'paused', kind: 'reminder' })).toBe('sending');
    expect(groupOf({ state: 'stopped', kind: 'message' })).toBe('done');
  });

  it.each([
    ['bounced', 'bounce permanent general', 'bounce', 'correctAddress'],
    ['bounced', 'bounce transient mailboxfull', 'transient', 'mailboxFull'],
    ['bounced', 'complaint', 'complaint', 'complained'],
    ['parked', '422 validation_error', 'other', 'release'],
    ['parked', 'answer lost: noAnswer timeout', 'lost', 'release'],
    ['parked', 'gave up: 500 x', 'gaveUp', 'release'],
    ['dropped', 'suppressed address', 'suppressed', 'lift'],
    ['dropped', 'stopped', 'stopped', null],
    ['skipped', 'cancelled', 'cancelled', null],
    ['sent', null, null, null],
  ] as const)('%s %s: %s, %s', (state, reason, key, advice) => {
    expect([reasonKey(state, reason), adviceFor(state, reason)]).toEqual([key, advice]);
  });
});
