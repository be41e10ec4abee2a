import sharp from 'sharp';
import { encryptJson, sha256Hex } from '@/lib/crypto';
import type { Tx } from '@/lib/db';
import { storeFile } from '@/lib/files/stored-file';
import type { LoadedConference } from './conferences';
import { linkopingAnswers, linkopingAsked, type SpeakerAnswer } from './data/speaker-answers';
import { stockholm } from './days';

const day = 86_400_000;

/**
 * Speakers on their way to Linköping: addresses, answers in every state, two photos, presentations, a change to decide, a clash with the
 * schedule, consents given and withdrawn, and a minor whom the organiser looks after.
 */
export async function loadSpeakerAnswers(
  tx: Tx,
  tour: readonly LoadedConference[],
  speakerIds: Map<string, string>,
  now: Date,
): Promise<void> {
  const linkoping = tour.find(({ slug }) => slug === 'linkoping');
  if (!linkoping) return;
  await giveAddresses(tx);
  await makeMinor(tx, speakerIds, now);
  for (const answer of linkopingAnswers) {
    const speakerId = speakerIds.get(answer.slug);
    if (!speakerId) throw new Error(`The demo names an unknown speaker: ${answer.slug}`);
    await loadAnswer(tx, { speakerId, conference: linkoping, answer, now });
  }
  for (const slug of linkopingAsked) {
    const speakerId = speakerIds.get(slug) as string;
    await loadAnswer(tx, { speakerId, conference: linkoping, answer: { slug, state: 'sent', sentDaysAgo: 4 }, now });
  }
}

/** Everybody of the coming tour but the group of young people, whom the organiser calls. */
async function giveAddresses(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE speaker s SET email = s.slug || '@talare.example', email_canonical = s.slug || '@talare.example'
      FROM (SELECT DISTINCT a.speaker_id FROM speaker_appearance a JOIN conference c ON c.id = a.conference_id WHERE c.state <> 'archived') a
     WHERE a.speaker_id = s.id AND s.slug NOT IN ('ungdomsradet-rost', 'tilda')`;
}

async function makeMinor(tx: Tx, speakerIds: Map<string, string>, now: Date): Promise<void> {
  await tx.speaker.update({
    where: { id: speakerIds.get('tilda') as string },
    data: {
      isMinor: true,
      guardianName: 'Maria Exempelsson',
      guardianConsentAt: new Date(now.getTime() - 6 * day),
      guardianNote: 'På telefon: förnamn och direktsändning. Ingen bild och ingen inspelning.',
    },
    select: { id: true },
  });
}

type One = { speakerId: string; conference: LoadedConference; answer: SpeakerAnswer; now: Date };

async function loadAnswer(tx: Tx, one: One): Promise<void> {
  const { speakerId, conference, answer, now } = one;
  const ago = (days: number | undefined) => (days === undefined ? null : new Date(now.getTime() - days * day));
  const hasLink = answer.sentDaysAgo !== undefined && answer.state !== 'revoked';
  const { id } = await tx.speakerInvitation.create({
    data: {
      speakerId,
      conferenceId: conference.id,
      state: answer.state,
      // Nobody holds this link: the organiser sends a new one, which comes to the demo's mailbox.
      tokenHash: hasLink ? sha256Hex(`demo:${answer.slug}`) : null,
      sentAt: ago(answer.sentDaysAgo),
      answeredAt: ago(answer.answeredDaysAgo),
      remindedAt: ago(answer.remindedDaysAgo),
      reminders: answer.remindedDaysAgo === undefined ? 0 : 1,
      materialWaived: answer.materialWaived ?? false,
      technicalNeeds: answer.technicalNeeds ?? '',
      absences: {
        create: (answer.absences ?? []).map(([from, to]) => ({
          startsAt: stockholm(conference.day, from),
          endsAt: stockholm(conference.day, to),
        })),
      },
    },
    select: { id: true },
  });
  if (answer.needs) {
    const { keyId, bytes } = encryptJson(answer.needs, `speaker-needs:${id}`);
    await tx.speakerNeeds.create({
      data: { invitationId: id, keyId, ciphertext: bytes },
      select: { invitationId: true },
    });
  }
  await loadConsents(tx, one);
  await loadFiles(tx, one, id);
}

async function loadConsents(tx: Tx, { speakerId, answer, now }: One): Promise<void> {
  const givenAt = new Date(now.getTime() - (answer.answeredDaysAgo ?? 0) * day);
  const givenBy = answer.slug === 'tilda' ? 'guardian' : 'speaker';
  await tx.speakerConsent.createMany({
    data: [
      ...(answer.consents ?? []).map((purpose) => ({ speakerId, purpose, givenBy, givenAt })),
      ...(answer.withdrawn ?? []).map((purpose) => ({
        speakerId,
        purpose,
        givenBy,
        givenAt,
        withdrawnAt: new Date(now.getTime() - 2 * day),
      })),
    ],
  });
}

async function loadFiles(tx: Tx, { speakerId, answer, now }: One, invitationId: string): Promise<void> {
  const createdAt = new Date(now.getTime() - day);
  let wished = answer.wished;
  if (answer.photo) {
    const photo = {
      kind: 'photo' as const,
      speakerId,
      fileName: 'foto.webp',
      contentType: 'image/webp',
      widthPx: 480,
      heightPx: 480,
    };
    const shownAt = answer.photo === 'shown' ? createdAt : null;
    const photoId = await storeFile(tx, { ...photo, shownAt }, await portrait(answer.slug));
    if (answer.photo === 'waiting') wished = { ...wished, photoId };
  }
  if (answer.presentation)
    await storeFile(
      tx,
      { kind: 'presentation', speakerId, invitationId, fileName: answer.presentation, contentType: 'application/pdf' },
      slides(answer.presentation),
    );
  if (wished) await tx.speakerChange.create({ data: { speakerId, wished, createdAt }, select: { id: true } });
}

const grounds = ['#0e3b36', '#17564e', '#5c8a80'];

/** Nobody's face: a head and shoulders on a ground of spruce, before a low sun. The same for a name every time. */
async function portrait(slug: string): Promise<Uint8Array> {
  const mark = Number.parseInt(sha256Hex(slug).slice(0, 6), 16);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480">
    <rect width="480" height="480" fill="${grounds[mark % grounds.length]}"/>
    <circle cx="${120 + (mark % 240)}" cy="190" r="150" fill="#f5c33b"/>
    <ellipse cx="240" cy="500" rx="${165 + (mark % 20)}" ry="180" fill="#eef4f1"/>
    <circle cx="240" cy="225" r="${88 + (mark % 12)}" fill="#dce9e4"/>
  </svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).webp({ quality: 80 }).toBuffer());
}

/** A PDF of one empty page that says its title in its properties. */
function slides(title: string): Uint8Array {
  const name = title.replace(/[^\x20-\x7e]|[()\\]/g, '');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] >>',
    `<< /Title (${name}) >>`,
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
