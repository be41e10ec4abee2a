import { describe, expect, it } from 'vitest';
import { decryptJson, encryptJson, hashToken, newToken } from '@/lib/crypto';

describe('tokens', () => {
  it('are 256 random bits in 43 characters', () => {
    const tokens = new Set(Array.from({ length: 1_000 }, newToken));
    expect(tokens.size).toBe(1_000);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('are stored as a hash that tells nothing', () => {
    expect(hashToken('a')).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
  });
});

describe('encryption', () => {
  const secret = { food: 'ALLERGI-KANARIE-7731' };

  it('opens in its own context only', () => {
    const { keyId, bytes } = encryptJson(secret, 'needs:1');
    expect(decryptJson(keyId, bytes, 'needs:1')).toEqual(secret);
    expect(() => decryptJson(keyId, bytes, 'needs:2')).toThrow();
  });

  it('never shows the text and never gives the same bytes twice', () => {
    const [a, b] = [encryptJson(secret, 'x'), encryptJson(secret, 'x')];
    expect(Buffer.from(a.bytes).toString('latin1')).not.toContain('KANARIE');
    expect(a.bytes).not.toEqual(b.bytes);
  });

  it('refuses changed bytes and unknown keys', () => {
    const { keyId, bytes } = encryptJson(secret, 'x');
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    expect(() => decryptJson(keyId, bytes, 'x')).toThrow();
    expect(() => decryptJson('0'.repeat(12), bytes, 'x')).toThrow(/No key/);
  });
});
