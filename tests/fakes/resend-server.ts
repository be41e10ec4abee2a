// A local stand-in for Resend: it refuses what the real one refuses, remembers idempotency keys for 24 hours of its
// own clock, and fails on command. What it delivered is kept under the key, so that a second delivery shows.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const dayMs = 24 * 3_600_000;

export type Fault =
  /** An answer instead of taking the mail; a string body is sent as HTML, as a proxy in between does. */
  | { kind: 'status'; status: number; name?: string; retryAfter?: string; html?: string }
  /** No answer for so long; the mail is taken all the same when `accept`. */
  | { kind: 'hang'; ms: number; accept: boolean }
  /** The connection is cut after the body was read; the mail is taken all the same when `accept`. */
  | { kind: 'reset'; accept: boolean };

const header = z.string().regex(/^[^\r\n]*$/);
const address = header.regex(/^([^<>@,]*<[^<>@,\s]+@[^<>@,\s]+>|[^<>@,\s]+@[^<>@,\s]+)$/);

const email = z
  .object({
    from: address,
    to: z.union([address.transform((one) => [one]), z.array(address).min(1).max(50)]),
    subject: header.min(1).max(998),
    html: z.string().optional(),
    text: z.string().optional(),
    headers: z.record(z.string().regex(/^[\w-]+$/), header).optional(),
    attachments: z
      .array(z.object({ filename: header.min(1), content: z.base64(), content_type: header.optional() }).strict())
      .optional(),
  })
  .strict()
  .refine(({ html, text }) => html !== undefined || text !== undefined);

export type DeliveredMail = z.output<typeof email> & { id: string; key: string | null };

type Remembered = { body: string; id: string; atMs: number };
type Answer = { status: number; body: object };

export class FakeResend {
  /** Every mail that would have reached somebody, in order. */
  readonly delivered: DeliveredMail[] = [];
  /** Keys of all requests, refused and repeated ones too. */
  readonly requestedKeys: (string | null)[] = [];
  /** Taken one per request before anything else is done. */
  faults: Fault[] = [];
  /** Requests that repeated a key whose mail had been taken: without idempotency each were a second mail. */
  replayedSends = 0;
  private readonly remembered = new Map<string, Remembered>();
  private aheadMs = 0;
  private readonly server = createServer((request, response) => void this.handle(request, response));

  constructor(readonly apiKey = 're_test_key') {}

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Moves its clock: after 24 hours a key is forgotten. */
  advance(ms: number): void {
    this.aheadMs += ms;
  }

  /** How many deliveries each key made: the bar is exactly one. */
  deliveriesByKey(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { key } of this.delivered) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      // The sender was killed in the middle of its request.
      return;
    }
    const body = Buffer.concat(chunks).toString('utf8');
    const key = request.headers['idempotency-key']?.toString() ?? null;
    this.requestedKeys.push(key);
    const fault = this.faults.shift();
    if (fault) await this.fail(fault, request, response, key, body);
    else send(response, this.answer(request, key, body));
  }

  private async fail(
    fault: Fault,
    request: IncomingMessage,
    response: ServerResponse,
    key: string | null,
    body: string,
  ) {
    if (fault.kind !== 'status') {
      const answer = fault.accept ? this.answer(request, key, body) : null;
      if (fault.kind === 'reset') return request.socket.resetAndDestroy();
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return answer ? send(response, answer) : response.destroy();
    }
    if (fault.retryAfter) response.setHeader('retry-after', fault.retryAfter);
    if (fault.html === undefined) return send(response, refusal(fault.status, fault.name ?? 'application_error'));
    response.writeHead(fault.status, { 'content-type': 'text/html' }).end(fault.html);
  }

  private answer(request: IncomingMessage, key: string | null, body: string): Answer {
    if (request.method !== 'POST' || request.url !== '/emails') return refusal(404, 'not_found');
    const authorization = request.headers.authorization;
    if (!authorization) return refusal(401, 'missing_api_key');
    if (authorization !== `Bearer ${this.apiKey}`) return refusal(403, 'invalid_api_key');
    if (key !== null && (key.length < 1 || key.length > 256)) return refusal(400, 'invalid_idempotency_key');
    const earlier = key === null ? undefined : this.remembered.get(key);
    if (earlier && this.nowMs() - earlier.atMs < dayMs) {
      if (earlier.body !== body) return refusal(409, 'invalid_idempotent_request');
      this.replayedSends += 1;
      return { status: 200, body: { id: earlier.id } };
    }
    return this.take(key, body);
  }

  private take(key: string | null, body: string): Answer {
    const parsed = email.safeParse(jsonOf(body));
    if (!parsed.success) return refusal(422, 'validation_error');
    const id = randomUUID();
    if (key !== null) this.remembered.set(key, { body, id, atMs: this.nowMs() });
    this.delivered.push({ ...parsed.data, id, key });
    return { status: 200, body: { id } };
  }

  private nowMs(): number {
    return Date.now() + this.aheadMs;
  }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function refusal(status: number, name: string): Answer {
  return { status, body: { statusCode: status, name, message: name } };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
