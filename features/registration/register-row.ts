import 'server-only';
import { randomUUID } from 'node:crypto';
import { actorId } from '@/lib/actor';
import { encryptJson, hashToken, newToken, sha256Hex } from '@/lib/crypto';
import { canonicalEmail } from '@/lib/email-address';
import { newReference } from '@/lib/ids';
import { mailRow } from '@/lib/outbox';
import { chosenSession, registrationMailPayload } from './facts';
import { manageUrl } from './links';
import type { RegistrationInput } from './schema';
import type { BookableSession, Idempotency, Receipt, RegisterContext } from './types';

/**
 * Everything register_participant() needs, made before the line: ids, token, encrypted needs, mail and answer.
 * @returns the function's argument, the receipt the person gets when it is accepted, and the hash of the idempotency key.
 */
export function prepareRegistration(
  input: RegistrationInput,
  context: RegisterContext,
  sessions: BookableSession[],
  organisation: { id: string; municipalityCode: string | null } | undefined,
) {
  const { conference, idempotency } = context;
  const registrationId = randomUUID();
  const token = newToken();
  const receipt: Receipt = {
    reference: newReference(),
    manageUrl: manageUrl(token, input.locale),
    status: 'confirmed',
    sessions: sessions.map((s) => chosenSession(s, input.locale)),
  };
  const keyHash = idempotency ? sha256Hex(`${conference.id}:${idempotency.key}`) : '';
  const row = {
    registrationId,
    conferenceId: conference.id,
    reference: receipt.reference,
    name: input.name,
    email: input.email,
    // The schema has refused what has no canonical form.
    emailCanonical: canonicalEmail(input.email) as string,
    organisationId: organisation?.id ?? null,
    organisationName: input.organisation,
    municipalityCode: input.municipalityCode ?? organisation?.municipalityCode ?? null,
    workRole: input.role,
    locale: input.locale,
    source: context.source,
    tokenHash: hashToken(token),
    sessionIds: sessions.map((s) => s.id),
    onBehalf: context.onBehalf ?? false,
    needs: sealedNeeds(input, registrationId),
    audit: { actorKind: context.actor.kind, actorId: actorId(context.actor), requestId: context.requestId },
    mail: confirmation(input, context, receipt, registrationId, sessions),
    idempotency: idempotency ? sealedAnswer(idempotency, keyHash, requestHash(input), receipt) : null,
  };
  return { row, receipt, keyHash };
}

/** The context that binds encrypted needs to their registration. */
export function needsContext(registrationId: string): string {
  return `needs:${registrationId}`;
}

function sealedNeeds({ needs }: RegistrationInput, registrationId: string) {
  if (!needs.food && !needs.access && !needs.other) return null;
  const { keyId, bytes } = encryptJson(needs, needsContext(registrationId));
  return { keyId, ciphertext: Buffer.from(bytes).toString('base64') };
}

function sealedAnswer(idempotency: Idempotency, keyHash: string, hash: string, receipt: Receipt) {
  const { keyId, bytes } = encryptJson(receipt, answerContext(keyHash));
  const { scope, onlyWhileActive, ttlSeconds } = idempotency;
  return {
    scope,
    keyHash,
    requestHash: hash,
    onlyWhileActive,
    ttlSeconds,
    keyId,
    answer: Buffer.from(bytes).toString('base64'),
  };
}

function confirmation(
  input: RegistrationInput,
  { conference }: RegisterContext,
  receipt: Receipt,
  registrationId: string,
  sessions: BookableSession[],
) {
  return mailRow({
    dedupeKey: `registration-confirmation:${registrationId}`,
    template: 'registration-confirmation',
    conferenceId: conference.id,
    registrationId,
    toEmail: input.email,
    locale: input.locale,
    payload: registrationMailPayload({
      registrationId,
      reference: receipt.reference,
      name: input.name,
      organisation: input.organisation,
      sequence: 0,
      locale: input.locale,
      conference,
      sessions,
    }),
    secret: { manageUrl: receipt.manageUrl },
  });
}

/** The context that binds an encrypted answer to its key. */
export function answerContext(keyHash: string): string {
  return `answer:${keyHash}`;
}

/** A hash of the request that does not depend on the order of its keys. */
function requestHash(input: RegistrationInput): string {
  const sorted = (value: unknown): unknown =>
    value instanceof Object && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : value;
  return sha256Hex(JSON.stringify(sorted({ ...input, sessionIds: input.sessionIds.toSorted() })));
}
