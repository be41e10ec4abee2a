import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import { calmly, isFault } from '@/lib/action';
import type { Actor } from '@/lib/actor';
import { getActor } from '@/lib/auth/actor';
import { denyAccess, recordDenial } from '@/lib/auth/guard';
import { type FormState, fieldsOf, valuesOf } from '@/lib/form-state';
import { consume, type Limit } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import type { Locale } from '@/lib/time';

/** What a form is about, or why the actor may not touch it. `known`: they may see that it exists, so they are told so. */
export type Allowed<Subject> =
  | { ok: true; subject: Subject }
  | { ok: false; subjectType: string; subjectId: string; known?: boolean };

export type FormContext<Subject> = { actor: Actor; subject: Subject; requestId: string; now: Date; locale: Locale };

/** What came of it: on to another page, a message key that it is done, or what is wrong as message keys under `errors`. */
export type FormOutcome =
  | { ok: true; href: string }
  | { ok: true; done: string; values?: Record<string, string | number> }
  | { ok: false; problem: string; values?: Record<string, string | number> }
  | { ok: false; fields: Record<string, string>; values?: Record<string, string | number> };

type Declaration<S extends z.ZodType, Subject, Namespace extends string> = {
  /** Of the messages: `errors.*`, `done.*`. */
  namespace: Namespace;
  /** Fields as text; a field that is posted more than once is a list. Messages are keys under `errors`. */
  schema: S;
  /** May this actor do it to this object? Asked at each call, from the database, before the input is looked at. */
  allow: (actor: Actor, form: FormData) => Promise<Allowed<Subject>>;
  /** Names of fields that are lists, also when one or none is posted. */
  lists?: readonly string[];
  /** Keyed by the person. */
  limit?: Limit;
  run: (input: z.output<S>, context: FormContext<Subject>) => Promise<FormOutcome>;
};

/**
 * A form of the organisers' as a declaration: who may, what is posted, what is done. Refusals are 404 with a row in the audit log, or
 * a sentence where the actor may know the object; unknown fields never reach `run` (strict schemas); whatever breaks is told calmly.
 */
export function formAction<S extends z.ZodType, Subject, Namespace extends string>(
  declaration: Declaration<S, Subject, Namespace>,
) {
  return async (previous: FormState, form: FormData): Promise<FormState> => {
    const locale: Locale = form.get('locale') === 'en' ? 'en' : 'sv';
    const actor = await getActor();
    const answer = answerer(declaration.namespace, locale, previous, form);
    const allowed = await declaration.allow(actor, form);
    if (!allowed.ok) {
      const denied = { actor, subjectType: allowed.subjectType, subjectId: allowed.subjectId };
      if (!allowed.known) return denyAccess(denied);
      await recordDenial(denied);
      return answer({ ok: false, problem: 'forbidden' });
    }
    if (declaration.limit && actor.kind === 'user') {
      const consumed = await consume(declaration.limit, actor.userId);
      if (!consumed.ok) return answer({ ok: false, problem: 'rateLimited' });
    }
    const parsed = declaration.schema.safeParse(fieldsOf(form, declaration.lists ?? []));
    if (!parsed.success) return answer({ ok: false, fields: fieldErrors(parsed.error) });
    const id = await requestId();
    const context = { actor, subject: allowed.subject, requestId: id, now: new Date(), locale };
    const outcome = await calmly(id, () => declaration.run(parsed.data, context));
    if (isFault(outcome)) return answer({ ok: false, problem: outcome.fault, values: { id } });
    if (outcome.ok && 'href' in outcome) {
      // The menu and the row of parts stand around every page: they are made anew with it.
      refresh();
      redirect(outcome.href);
    }
    return answer(outcome);
  };
}

/** The first thing wrong with each field, by the name of the field, in the order of the form. */
function fieldErrors(error: z.ZodError): Record<string, string> {
  const first = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? 'form');
    if (!first.has(field)) first.set(field, message);
  }
  return Object.fromEntries(first);
}

type Told = Exclude<FormOutcome, { href: string }>;

/** Puts an outcome into the reader's words: the form's own `errors` first, then those that every form knows. */
function answerer(namespace: string, locale: Locale, previous: FormState, form: FormData) {
  return async (outcome: Told): Promise<FormState> => {
    const own = (await getTranslations({ locale, namespace: namespace as never })) as unknown as Translator;
    const shared = (await getTranslations({ locale, namespace: 'form' })) as unknown as Translator;
    const values = outcome.values ?? {};
    const say = (key: string) => {
      if (own.has(`errors.${key}`)) return own(`errors.${key}`, values);
      return shared(`errors.${shared.has(`errors.${key}`) ? key : 'invalid'}`, values);
    };
    const next = { attempt: previous.attempt + 1, errors: [], problem: null, done: null };
    if (outcome.ok) return { ...next, values: {}, done: own(`done.${outcome.done}`, values) };
    const kept = { ...next, values: valuesOf(form) };
    if ('problem' in outcome) return { ...kept, problem: say(outcome.problem) };
    const errors = Object.entries(outcome.fields).map(([field, key]) => ({ field, message: say(key) }));
    return { ...kept, errors };
  };
}

type Translator = ((key: string, values: Record<string, string | number>) => string) & {
  has: (key: string) => boolean;
};
