import pino from 'pino';
import { env } from '@/lib/env';
import { maskPersonnummer } from '@/lib/personnummer';

/** Keys that never reach a log line, wherever they stand. */
const secretKeys = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'email',
  'toEmail',
  'emailCanonical',
  'name',
  'needs',
  'food',
  'access',
  'freeText',
  'manageUrl',
  'url',
  'payload',
  'body',
  'html',
  'text',
];

/** Masks what looks like a link token, an e-mail address or a personnummer in free text such as an error's message. */
export function redactText(text: string): string {
  return maskPersonnummer(text)
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[e-post]')
    .replace(/[A-Za-z0-9_-]{43}/g, '[token]');
}

function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: redactText(String(error)) };
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    // A database error repeats row values in its message and detail: only its first line is kept, masked.
    message: redactText(error.message.split('\n').filter(Boolean).at(-1) ?? '').slice(0, 500),
    ...(typeof code === 'string' ? { code } : {}),
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 12)
      .join('\n'),
    ...(error.cause ? { cause: serializeError(error.cause) } : {}),
  };
}

export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[dolt]' },
  serializers: { err: serializeError, error: serializeError },
});
