const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainPart = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * The one form of an address, which stands for the person in every unique index: NFKC, trimmed, lower case
 * (also İ and other letters whose lower case has two code points), the domain in ASCII (IDNA).
 * Plus tags are kept: they are different addresses to the mail server.
 * @returns null for what is no deliverable address (quoted local parts, non-ASCII local parts, over 254 characters). Linear in its input.
 */
export function canonicalEmail(text: string): string | null {
  if (text.length > 1_000) return null;
  const plain = text.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
  const at = plain.lastIndexOf('@');
  if (at < 1 || at > 64 || plain.length > 254) return null;
  const local = plain.slice(0, at);
  const domain = domainInAscii(plain.slice(at + 1)).replace(/\.$/, '');
  if (!localPart.test(local) || !domainPart.test(domain)) return null;
  const canonical = `${local}@${domain}`;
  return canonical.length <= 254 ? canonical : null;
}

/** IDNA by the URL parser, which browsers and Node share: the form checks addresses with this very code. */
function domainInAscii(domain: string): string {
  if (/[\s/\\:?#@%[\]<>^|]/.test(domain)) return '';
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return '';
  }
}
