import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { isUnavailable } from '@/lib/db';
import { log } from '@/lib/log';
import { Unavailable } from '@/lib/result';

/** What broke while a form was being worked on: told calmly, with the id that support can look up. */
export type Fault = { fault: 'unavailable' | 'unexpected'; requestId: string; retryAfterSeconds: number };

/**
 * Runs the work of a form so that whatever it throws becomes a value, logged once; what was typed stays on the page.
 * Next's own signals (redirect, notFound) pass through.
 */
export async function calmly<T>(requestId: string, work: () => Promise<T>): Promise<T | Fault> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    if (isUnavailable(error)) {
      log.warn({ requestId, err: error }, 'unavailable');
      return {
        fault: 'unavailable',
        requestId,
        retryAfterSeconds: error instanceof Unavailable ? error.retryAfterSeconds : 2,
      };
    }
    log.error({ requestId, err: error }, 'unexpected error in a form');
    return { fault: 'unexpected', requestId, retryAfterSeconds: 0 };
  }
}

/** True for what calmly() made of an exception. */
export function isFault(value: object): value is Fault {
  return 'fault' in value;
}
