import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from './calm-page';
import { type ProxySettings, takeOverHeaders } from './client-headers';
import type { Gate } from './gate';
import { takeOverResponse } from './outgoing';
import type { PageMemory } from './page-memory';
import { isAmbiguousPath } from './path-guard';
import { readBody } from './read-body';
import { logWhenDone } from './request-log';
import { type SecuritySettings, securityHeaders } from './security-headers';
import type { StaticFiles } from './static-files';

type Log = Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>;

export type HandlerSettings = {
  proxy: ProxySettings;
  security: SecuritySettings;
  /** The most that a request to this address may carry. */
  maxBodyBytes: (pathname: string) => number;
  /** The application: Next's request handler. */
  application: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  files: StaticFiles;
  pages: PageMemory;
  /** Whether /dev/… exists: the demo's mailbox and the page that the bench measures against. */
  devPages: boolean;
  writes: Gate;
  reads: Gate;
  log: Log;
  /** Asked when a page failed: is it because the database is out of reach? */
  databaseIsDown: () => Promise<boolean>;
};

const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const known = new Set(['GET', 'HEAD', 'OPTIONS', ...writing]);

/** Everything a request passes before and after the application. Order matters: nothing is parsed before it is bounded. */
export function requestHandler(settings: HandlerSettings) {
  const fixed = Object.entries(securityHeaders(settings.security));
  return (request: IncomingMessage, response: ServerResponse): void => {
    const requestId = takeOverHeaders(request, settings.proxy);
    logWhenDone(request, response, requestId ?? 'none', settings.log);
    for (const [name, value] of fixed) response.setHeader(name, value);
    const id = requestId ?? 'none';
    response.setHeader('x-request-id', id);
    const failed = (error: unknown) => {
      settings.log.error({ requestId: id, err: error }, 'a request failed outside the application');
      if (response.headersSent) response.destroy();
      else no('unavailable');
    };
    const no = (reason: Parameters<typeof refuse>[2]) => refuse(request, response, reason, settings.security, id);
    const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (requestId === null || !known.has(request.method ?? '')) no('malformed');
    else if (isAmbiguousPath(pathname)) no('notFound');
    else if (pathname.startsWith('/dev/') && !settings.devPages) no('notFound');
    else handle(request, response, pathname, settings, no).catch(failed);
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  settings: HandlerSettings,
  no: (reason: Parameters<typeof refuse>[2]) => void,
): Promise<void> {
  // First of all, in the same turn: the parser may push the body's first bytes right after this.
  const body = await readBody(request, settings.maxBodyBytes(pathname));
  if (body === 'tooLarge') return no('tooLarge');
  if (body === 'aborted') return;
  if (settings.pages.answer(request, response)) return;
  if (pathname.startsWith('/_next/static/') && (await settings.files.serve(request, response, pathname))) return;
  takeOverResponse(request, response, {
    security: settings.security,
    onUnknownScript: (scripts) =>
      settings.log.warn(
        { path: pathname, starts: scripts.map((script) => script.slice(0, 60)) },
        'inline script blocked',
      ),
    refuseInstead: settings.databaseIsDown,
    refuse: () => no('unavailable'),
    keep: (body) => settings.pages.keep(request, response, body),
  });
  // The health page must answer when nothing else does.
  if (pathname === '/api/health') return settings.application(request, response);
  const gate = writing.has(request.method ?? '') ? settings.writes : settings.reads;
  if (!(await gate.enter())) return no('unavailable');
  // Whoever left while standing in line gives the turn on.
  if (response.closed || response.destroyed) return gate.leave();
  response.once('close', () => gate.leave());
  await settings.application(request, response);
}
