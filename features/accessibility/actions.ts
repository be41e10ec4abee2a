'use server';

import { isUnavailable } from '@/lib/db';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { reportBarrier } from './commands';
import { type BarrierError, type BarrierField, barrierFields, barrierReportSchema } from './schema';

export type ReportState = {
  status: 'new' | 'invalid' | 'limited' | 'unavailable' | 'received';
  /** What was written, given back so that nothing is lost. */
  values: Record<BarrierField, string>;
  errors: Partial<Record<BarrierField, BarrierError>>;
  attempt: number;
};

/** Takes a barrier report from anyone: no account, a limit per address, nothing stored when something is wrong. */
export async function reportBarrierAction(previous: ReportState, form: FormData): Promise<ReportState> {
  const values = Object.fromEntries(
    barrierFields.map((field) => [field, textOf(form, field)]),
  ) as ReportState['values'];
  const answer = { values, errors: {}, attempt: previous.attempt + 1 };
  const parsed = barrierReportSchema.safeParse(values);
  if (!parsed.success) {
    const errors = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message]).reverse());
    return { ...answer, status: 'invalid', errors, values: bounded(values) };
  }
  const limit = await consume('barrierReportByIp', await clientIp());
  if (!limit.ok) return { ...answer, status: 'limited' };
  try {
    await reportBarrier(parsed.data, { kind: 'public' }, await requestId());
  } catch (error) {
    if (isUnavailable(error)) return { ...answer, status: 'unavailable' };
    throw error;
  }
  return { ...answer, status: 'received', values: { text: '', page: '', email: '' } };
}

function textOf(form: FormData, field: BarrierField): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}

/** A text that is far too long is not sent back whole. */
function bounded(values: ReportState['values']): ReportState['values'] {
  return { text: values.text.slice(0, 8_000), page: values.page.slice(0, 1_000), email: values.email.slice(0, 600) };
}
