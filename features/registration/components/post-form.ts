import { type FormAnswer, type FormProblem, type Refusal, refusedBy } from '../form-rules';

/** Sends the form to its lasting address. Never throws: no network and no sense in the answer are answers too. */
export async function postForm(address: string, fields: URLSearchParams): Promise<FormAnswer> {
  try {
    const response = await fetch(address, { method: 'POST', body: fields, headers: { accept: 'application/json' } });
    const body = (await response.json()) as Partial<Refusal> & { location?: string; code?: string; id?: string };
    if (response.ok && body.location) return { registered: true, location: body.location };
    if (body.errors && body.seats) return { registered: false, ...(body as Refusal) };
    return { registered: false, ...refusedBy(problemOf(response.status), body.id ?? '') };
  } catch {
    return { registered: false, ...refusedBy('offline') };
  }
}

function problemOf(status: number): FormProblem {
  if (status === 429) return 'rateLimited';
  if (status === 403) return 'foreign';
  return status === 502 || status === 503 || status === 504 ? 'unavailable' : 'unexpected';
}
