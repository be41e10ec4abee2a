import 'server-only';
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';

/** 256 random bits as 43 base64url characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is stored of a token. */
export function hashToken(token: string): string {
  return sha256Hex(token);
}

export function equalInConstantTime(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

export type Encrypted = { keyId: string; bytes: Uint8Array<ArrayBuffer> };

const keys = new Map<string, Buffer>();
for (const secret of [env.AUTH_SECRET, ...env.PREVIOUS_SECRETS.split(',').filter(Boolean)]) {
  // The id says which secret made the key without giving anything of it away; rotation: move the old secret to PREVIOUS_SECRETS.
  keys.set(
    sha256Hex(`key-id:${secret}`).slice(0, 12),
    Buffer.from(hkdfSync('sha256', secret, 'forbattringsresan', 'aes-256-gcm', 32)),
  );
}
const currentKeyId = [...keys.keys()][0] as string;

/**
 * AES-256-GCM. The context (for example 'needs:<registration id>') is bound to the text: bytes moved to another row do not open.
 * @returns the key's id and nonce (12) + ciphertext + tag (16).
 */
export function encryptJson(value: unknown, context: string): Encrypted {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keys.get(currentKeyId) as Buffer, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([
    nonce,
    cipher.update(JSON.stringify(value), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return { keyId: currentKeyId, bytes: new Uint8Array(sealed) };
}

/**
 * @throws Error when the key is gone, the bytes were changed or the context is another.
 */
export function decryptJson<T>(keyId: string, bytes: Uint8Array, context: string): T {
  const key = keys.get(keyId);
  if (!key) throw new Error(`No key ${keyId}: its secret is missing from PREVIOUS_SECRETS`);
  const sealed = Buffer.from(bytes);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(-16));
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8')) as T;
}
