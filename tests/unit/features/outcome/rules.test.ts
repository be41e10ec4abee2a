import { describe, expect, it } from 'vitest';
import { outcomeMailWords } from '@/features/outcome/mail-rules';
import { isChanged, obstacleToClear, warningsOf } from '@/features/outcome/rules';
import { saveOutcomeSchema } from '@/features/outcome/schema';

const content = {
  kind: 'done' as const,
  textSv: 'Klart',
  textEn: '',
  reason: '',
  responsibleOrganisationId: null,
  responsibleText: '',
  publicSv: 'Barn får vara med',
  publicEn: '',
};

describe('what came of a card', () => {
  it('changes when anything that is shown does', () => {
    expect(isChanged(content, { ...content })).toBe(false);
    for (const field of Object.keys(content) as (keyof typeof content)[])
      expect(isChanged(content, { ...content, [field]: 'x' } as typeof content)).toBe(true);
  });

  it('is cleared in words of ours, and a no has a reason', () => {
    expect(obstacleToClear(content)).toBeNull();
    expect(obstacleToClear({ ...content, publicSv: '' })).toBe('publicMissing');
    expect(obstacleToClear({ ...content, kind: 'not_done' })).toBe('reasonMissing');
  });

  it('trust 87: warns of what may point a person out, in every field', () => {
    expect(warningsOf(content)).toEqual([]);
    for (const field of ['publicSv', 'publicEn', 'textSv', 'textEn', 'reason', 'responsibleText'])
      expect(warningsOf({ ...content, [field]: 'Ring flickan på 070-123 45 67' }).length).toBeGreaterThan(0);
  });

  it('trust 44, 51, 55: extra fields, huge texts and personnummer are refused', () => {
    const key = '00000000-0000-4000-8000-000000000000';
    const posted = { ...content, responsibleOrganisationId: '', consultationId: key, cardId: key, version: '0' };
    const fault = (change: object) => saveOutcomeSchema.safeParse({ ...posted, ...change }).error?.issues[0]?.message;
    expect(fault({})).toBeUndefined();
    expect(fault({ clearedAt: 'now' })).toBeDefined();
    expect(fault({ textSv: 'x'.repeat(1_000_000) })).toBe('tooLong');
    expect(fault({ publicSv: '811218-9876' })).toBe('personnummer');
  });

  it('is told in a mail where what people wrote is no placeholder', () => {
    const chosen = { ...content, number: 3, invitationId: null, publicSv: 'Se {{länk}}\n\n# x' };
    const { bodySv } = outcomeMailWords([chosen]);
    expect(bodySv.match(/\{\{[^}]+\}\}/g)).toEqual(['{{namn}}', '{{organisation}}', '{{samråd}}']);
    expect(bodySv).toContain('- Kort 3, genomfört: Se { {länk}} # x Klart');
  });
});
