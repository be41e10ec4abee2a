import { describe, expect, it } from 'vitest';
import { parseEnv } from '@/lib/env';

const production = {
  APP_ENV: 'production',
  APP_URL: 'https://resan.example/',
  DATABASE_URL: 'postgres://u:p@db/x',
  AUTH_SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtp://mail.example',
};

describe('parseEnv', () => {
  it('is the demo where nothing is set', () => {
    expect(parseEnv({})).toMatchObject({
      APP_ENV: 'demo',
      PORT: 3000,
      MAIL_TRANSPORT: 'demo',
      APP_URL: 'http://localhost:3000',
    });
  });

  it('names every setting that production lacks, and no value', () => {
    const missing = () => parseEnv({ APP_ENV: 'production', AUTH_SECRET: 'too-short-and-secret' });
    expect(missing).toThrow(/DATABASE_URL[\s\S]*APP_URL[\s\S]*AUTH_SECRET[\s\S]*RESEND_API_KEY or SMTP_URL/);
    expect(missing).not.toThrow(/too-short-and-secret/);
  });

  it('takes a complete production and drops the slash after the address', () => {
    expect(parseEnv(production)).toMatchObject({ APP_URL: 'https://resan.example', MAIL_TRANSPORT: 'smtp' });
  });

  it('refuses lifted limits and a webhook without its secret in production', () => {
    expect(() => parseEnv({ ...production, RATE_LIMITS: 'off' })).toThrow(/RATE_LIMITS/);
    expect(() => parseEnv({ ...production, RESEND_API_KEY: 're_x' })).toThrow(/RESEND_WEBHOOK_SECRET/);
  });

  it('says which variable is wrong', () => {
    expect(() => parseEnv({ PORT: 'many' })).toThrow(/PORT/);
    expect(() => parseEnv({ APP_URL: 'javascript:alert(1)' })).toThrow(/APP_URL/);
  });

  it('takes an empty variable as not set', () => {
    expect(parseEnv({ RESEND_API_KEY: '', PORT: '' })).toMatchObject({ MAIL_TRANSPORT: 'demo', PORT: 3000 });
  });
});
