import { beforeEach, expect, it } from 'vitest';
import { renewWithinLimits } from '@/features/registration/renewal-commands';
import { openConference } from '../../factories/conference';
import { register } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
const from = (ip: string) => ({ ip, requestId: 'test', locale: 'sv' as const });
const renewals = () => db.outboxMail.count({ where: { template: 'manage-link-renewed' } });

beforeEach(emptyDatabase);

it('sends an address no more than five links an hour, however it is spelt and wherever it is asked from', async () => {
  const { slug } = await openConference(db);
  await register(slug, { email: 'anna.fornyelse@kommun.example.se' });
  const spellings = [
    'anna.fornyelse@kommun.example.se',
    ' ANNA.Fornyelse@Kommun.example.se ',
    'anna.fornyelse@KOMMUN.EXAMPLE.SE',
  ];
  for (let i = 0; i < 30; i++) await renewWithinLimits(spellings[i % 3] as string, from(`192.0.2.${i}`));
  expect(await renewals()).toBe(5);
});

it('stops one caller who tries address after address', async () => {
  const { slug } = await openConference(db, { capacity: 100 });
  for (let i = 0; i < 62; i++) await renewWithinLimits(`okand.${i}@kommun.example.se`, from('198.51.100.7'));
  await register(slug, { email: 'kand@kommun.example.se' });
  await renewWithinLimits('kand@kommun.example.se', from('198.51.100.7'));
  expect(await renewals()).toBe(0);
  await renewWithinLimits('kand@kommun.example.se', from('198.51.100.8'));
  expect(await renewals()).toBe(1);
});
