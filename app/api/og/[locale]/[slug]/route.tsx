import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { getConference } from '@/features/conference/queries';
import { getPublicConsultation } from '@/features/consultation/public-queries';
import { titleOf } from '@/features/consultation/rules';
import { type Locale, routing } from '@/lib/i18n/routing';
import { problem, route } from '@/lib/route';
import { formatDate } from '@/lib/time';
import { ShareCard } from '../../share-card';

type Context = { params: Promise<{ locale: string; slug: string }> };
type Words = { heading: string; lines: string[] };

// Satori reads woff but not woff2; the static cut of the heading face comes from the same family as the page's own.
const fontFile = path.join(
  process.cwd(),
  'node_modules/@fontsource/familjen-grotesk/files/familjen-grotesk-latin-600-normal.woff',
);
let font: Promise<Buffer> | undefined;

const freshForMs = 60_000;
const keptAtMost = 40;
const drawn = new Map<string, { at: number; image: Promise<ArrayBuffer> }>();

/** The picture shown where a page is shared: the tour's ('tour'), a conference's or a consultation's. Drawn here, at most once a minute each. */
export const GET = route<Context>(async (_request, { params }) => {
  const { locale, slug } = await params;
  const words = hasLocale(routing.locales, locale) ? await wordsFor(slug, locale) : null;
  if (!words) return problem('notFound');
  return new Response(await drawnOnce(JSON.stringify(words), words), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=300' },
  });
});

async function wordsFor(slug: string, locale: Locale): Promise<Words | null> {
  const t = await getTranslations({ locale });
  if (slug === 'tour') return { heading: t('site.name'), lines: [t('site.pictureLine')] };
  const conference = await getConference(slug, locale, new Date());
  if (!conference) return consultationWords(slug, locale);
  const { city, startsAt, venue } = conference;
  return {
    heading: city,
    lines: [startsAt ? formatDate(startsAt, locale) : null, venue?.name ?? null].filter((line) => line !== null),
  };
}

/** Of a listed consultation, by 'consultation-' and its slug. */
async function consultationWords(name: string, locale: Locale): Promise<Words | null> {
  const slug = /^consultation-(.+)$/.exec(name)?.[1];
  const consultation = slug ? await getPublicConsultation(slug) : null;
  if (!consultation) return null;
  const { startsAt, placeName } = consultation;
  const lines = [startsAt ? formatDate(startsAt, locale) : '', placeName].filter(Boolean);
  return { heading: titleOf(consultation, locale), lines };
}

function drawnOnce(key: string, words: Words): Promise<ArrayBuffer> {
  const known = drawn.get(key);
  if (known && Date.now() - known.at < freshForMs) return known.image;
  const image = draw(words);
  drawn.delete(key);
  drawn.set(key, { at: Date.now(), image });
  if (drawn.size > keptAtMost) drawn.delete(drawn.keys().next().value ?? key);
  image.catch(() => drawn.get(key)?.image === image && drawn.delete(key));
  return image;
}

async function draw(words: Words): Promise<ArrayBuffer> {
  font ??= readFile(fontFile);
  const response = new ImageResponse(<ShareCard {...words} />, {
    width: 1200,
    height: 630,
    fonts: [{ name: 'Familjen Grotesk', data: await font, weight: 600, style: 'normal' }],
  });
  return response.arrayBuffer();
}
