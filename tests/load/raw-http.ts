// A load generator that costs little itself, since it shares two cores with what it measures: whole requests written to kept-alive
// sockets, answers read only as far as status, retry-after and length. 127.0.0.1 only.
import net from 'node:net';

export type Answer = { status: number; body: string; headers: string };

/** The bytes of a request. */
export function requestBytes(
  port: number,
  path: string,
  options: { json?: unknown; headers?: Record<string, string> } = {},
): Buffer {
  const body = options.json === undefined ? null : JSON.stringify(options.json);
  const lines = [
    `${body === null ? 'GET' : 'POST'} ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    ...(body === null ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]),
    ...Object.entries(options.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

/** One connection with one request at a time; opened when first used, and again after it was lost. */
export class Connection {
  #socket: net.Socket | null = null;
  #received = '';
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

  constructor(
    private readonly port: number,
    private readonly timeoutMs = 30_000,
  ) {}

  /** @throws Error when the connection is refused, lost before the answer was whole, or silent for too long. */
  send(bytes: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket ??= this.#open();
      this.#socket.setTimeout(this.timeoutMs);
      this.#socket.write(bytes);
    });
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }

  #open(): net.Socket {
    const socket = net.connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      this.#received += text;
      const answer = parseAnswer(this.#received);
      if (!answer) return;
      this.#received = '';
      const waiting = this.#waiting;
      this.#waiting = null;
      if (/\r\nconnection: close/i.test(answer.headers)) this.close();
      waiting?.resolve(answer);
    });
    socket.on('timeout', () => socket.destroy(new Error('timeout')));
    socket.on('error', (error) => this.#lost(socket, error));
    socket.on('close', () => this.#lost(socket, new Error('connection closed')));
    return socket;
  }

  #lost(socket: net.Socket, error: Error): void {
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.#received = '';
    this.#waiting?.reject(error);
    this.#waiting = null;
  }
}

/** The answer once it is whole, else null. */
function parseAnswer(received: string): Answer | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const headers = received.slice(0, end);
  const status = Number(headers.slice(9, 12));
  const rest = received.slice(end + 4);
  if (status === 304 || status === 204) return { status, headers, body: '' };
  const length = /\r\ncontent-length: (\d+)/i.exec(headers);
  if (length) return rest.length >= Number(length[1]) ? { status, headers, body: rest } : null;
  if (/\r\ntransfer-encoding: chunked/i.test(headers))
    return rest.endsWith('0\r\n\r\n') ? { status, headers, body: rest } : null;
  return { status, headers, body: rest };
}

export type LoadResult = {
  seconds: number;
  /** Answers by status; 0 counts requests that got none. */
  statuses: Map<number, number>;
  latenciesMs: number[];
};

export type Load = {
  port: number | number[];
  connections: number;
  /** The n-th request. */
  request: (n: number, port: number) => Buffer;
  /** Called with every answer that came whole. */
  onAnswer?: (answer: Answer, n: number) => void;
};

/** As many as the connections carry: the next request goes out when the answer is in. */
export async function closedLoop(load: Load & { durationMs: number; isOver?: () => boolean }): Promise<LoadResult> {
  const result: LoadResult = { seconds: 0, statuses: new Map(), latenciesMs: [] };
  const start = performance.now();
  let n = 0;
  await Promise.all(
    Array.from({ length: load.connections }, async (_, index) => {
      const port = portOf(load, index);
      const connection = new Connection(port);
      while (performance.now() - start < load.durationMs && !load.isOver?.()) {
        const mine = n++;
        await measure(connection, load.request(mine, port), performance.now(), result, (answer) =>
          load.onAnswer?.(answer, mine),
        );
      }
      connection.close();
    }),
  );
  result.seconds = (performance.now() - start) / 1000;
  return result;
}

/**
 * Arrivals at a fixed rate whatever the answers do, as people come. A request's time runs from when it was due, not from when a
 * connection was free for it, so that a server that stops does not hide its slowness (coordinated omission).
 */
export async function openLoop(load: Load & { durationMs: number; perSecond: number }): Promise<LoadResult> {
  const result: LoadResult = { seconds: 0, statuses: new Map(), latenciesMs: [] };
  const idle: Connection[] = [];
  const pending: Promise<void>[] = [];
  const start = performance.now();
  let opened = 0;
  for (let n = 0; (n / load.perSecond) * 1000 < load.durationMs; n++) {
    const due = start + (n / load.perSecond) * 1000;
    const waitMs = due - performance.now();
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const port = portOf(load, opened);
    const connection = idle.pop() ?? new Connection(port);
    opened++;
    const answered = (answer: Answer) => load.onAnswer?.(answer, n);
    pending.push(
      measure(connection, load.request(n, port), due, result, answered).then(() => void idle.push(connection)),
    );
  }
  await Promise.all(pending);
  result.seconds = (performance.now() - start) / 1000;
  for (const connection of idle) connection.close();
  return result;
}

function portOf({ port }: Load, index: number): number {
  return typeof port === 'number' ? port : (port[index % port.length] as number);
}

async function measure(
  connection: Connection,
  bytes: Buffer,
  since: number,
  result: LoadResult,
  answered: (answer: Answer) => void,
) {
  let status = 0;
  try {
    const answer = await connection.send(bytes);
    status = answer.status;
    answered(answer);
  } catch {
    // Counted as status 0: the database or the app is killed on purpose in some runs.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  result.latenciesMs.push(performance.now() - since);
  result.statuses.set(status, (result.statuses.get(status) ?? 0) + 1);
}
