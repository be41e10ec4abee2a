/** A message as it leaves: frozen, so that every attempt carries exactly the same bytes under the same key. */
export type MailMessage = {
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Content is base64. */
  attachments: { filename: string; contentType: string; content: string }[];
};

export type MailFailure =
  /** The provider said no, with an HTTP status (SMTP replies are translated to the nearest one). */
  | { kind: 'answered'; status: number; name: string; retryAfterSeconds: number | null }
  /** It never got the message: no connection, refused before the body. Safe to try again anywhere. */
  | { kind: 'notSent'; name: string }
  /** The message left and no answer came back: it may or may not have been accepted. */
  | { kind: 'noAnswer'; name: string };

type SendOutcome = { ok: true; providerId: string } | { ok: false; failure: MailFailure };

/** One outside way for mail. It never throws: what goes wrong is an outcome. */
export type Mailer = {
  name: 'resend' | 'smtp' | 'demo';
  /** True when the provider makes one delivery of several sends with the same key. */
  deduplicates: boolean;
  /** What the provider takes from all of our workers together. */
  sendsPerSecond: number;
  /** @param key unique for the message, the same at every attempt; at most 256 characters of ASCII. */
  send(key: string, message: MailMessage): Promise<SendOutcome>;
};

/**
 * True for one plain address and nothing else: no line break, comma, angle bracket, quote or space by which a
 * second recipient or a header could follow (trust line 27).
 */
export function isPlainAddress(address: string): boolean {
  return /^[^\s,;:<>()[\]"\\\p{Cc}@]{1,64}@[^\s,;:<>()[\]"\\\p{Cc}@]{1,190}$/u.test(address);
}
