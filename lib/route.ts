import 'server-only';
import type { z } from 'zod';
import { isUnavailable } from '@/lib/db';
import { log } from '@/lib/log';
import { consume, type Limit } from '@/lib/rate-limit';
import { Unavailable } from '@/lib/result';
import type { Locale } from '@/lib/time';

/** Statuses of our problem codes; an unknown code is a bug and answers 500. */
const statusOf = {
  invalid: 422,
  idempotencyKeyReused: 422,
  idempotencyKeyMissing: 422,
  malformed: 400,
  unsupportedMediaType: 415,
  tooLarge: 413,
  notFound: 404,
  forbidden: 403,
  conferenceFull: 409,
  seminarFull: 409,
  alreadyRegistered: 409,
  slotConflict: 409,
  registrationClosed: 409,
  revisionConflict: 409,
  inputClosed: 409,
  rateLimited: 429,
  unavailable: 503,
  unexpected: 500,
} as const;

export type ProblemCode = keyof typeof statusOf;

const titleOf: Partial<Record<ProblemCode, string>> = {
  invalid: 'Some fields are not right',
  conferenceFull: 'The conference is full',
  seminarFull: 'A chosen seminar is full',
  alreadyRegistered: 'This address is already registered for the conference',
  slotConflict: 'Two choices are at the same time',
  registrationClosed: 'Registration is not open',
  rateLimited: 'Too many requests',
  unavailable: 'Try again in a moment',
  unexpected: 'Something went wrong',
};

/** An RFC 9457 problem with a stable code. Never holds an exception's message. */
export function problem(
  code: ProblemCode,
  extra: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  const status = statusOf[code];
  return Response.json(
    { type: `urn:forbattringsresan:problem:${code}`, title: titleOf[code] ?? code, status, code, ...extra },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers } },
  );
}

/** Turns what a handler threw into 503 with Retry-After (database) or 500 with an id (ours), logged once. */
function problemFor(error: unknown, requestId: string): Response {
  if (isUnavailable(error)) {
    const seconds = error instanceof Unavailable ? error.retryAfterSeconds : 2;
    log.warn({ requestId, err: error }, 'unavailable');
    return problem('unavailable', { id: requestId }, { 'retry-after': String(seconds) });
  }
  log.error({ requestId, err: error }, 'unexpected error in a route');
  return problem('unexpected', { id: requestId });
}

export type FieldProblem = { field: string; message: string };

/** Zod's issues as field and message key. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.') || 'body', message: issue.message }));
}

/**
 * Reads a JSON body of at most maxBytes.
 * @returns the value, or the problem to answer with (415, 413, 400).
 */
export async function readJson(
  request: Request,
  maxBytes = 64_000,
): Promise<{ value: unknown; raw: string } | Response> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return problem('unsupportedMediaType');
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return problem('tooLarge');
  const raw = await request.text();
  if (Buffer.byteLength(raw) > maxBytes) return problem('tooLarge');
  try {
    return { value: JSON.parse(raw) as unknown, raw };
  } catch {
    return problem('malformed');
  }
}

type Handler<C> = (request: Request, context: C) => Promise<Response>;

/** Wraps a route handler so that whatever it throws becomes a calm answer with the request's id. */
export function route<C = unknown>(handler: Handler<C>): Handler<C> {
  return async (request, context) => {
    try {
      return await handler(request, context);
    } catch (error) {
      return problemFor(error, requestIdOf(request));
    }
  };
}

/** The id that scripts/serve.ts gave this request. */
export function requestIdOf(request: Request): string {
  return request.headers.get('x-request-id') ?? 'none';
}

/** ?locale=en, else Swedish. */
export function localeOf(request: Request): Locale {
  return new URL(request.url).searchParams.get('locale') === 'en' ? 'en' : 'sv';
}

/** Takes a point for the caller's address. @returns the 429 to answer with, or null. */
export async function limited(limit: Limit, request: Request): Promise<Response | null> {
  const consumed = await consume(limit, request.headers.get('x-client-ip') ?? '127.0.0.1');
  return consumed.ok ? null : problem('rateLimited', {}, { 'retry-after': String(consumed.retryAfterSeconds) });
}
