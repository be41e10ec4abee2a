import { getTranslations } from 'next-intl/server';
import { sha256Hex } from '@/lib/crypto';
import { problem, route } from '@/lib/route';
import { fileHeaders, loadExport } from '../programme-export';
import { programmePdf } from './programme-pdf';

type Context = { params: Promise<{ slug: string }> };

const keptAtMost = 20;
const drawn = new Map<string, Promise<Buffer>>();

/** The released programme to print, as tagged PDF. Drawn once for each version of what it says. */
export const GET = route<Context>(async (request, { params }) => {
  const loaded = await loadExport(request, params);
  if (!loaded) return problem('notFound');
  const { programme, locale } = loaded;
  const key = sha256Hex(JSON.stringify([locale, programme]));
  const file =
    drawn.get(key) ?? programmePdf(programme, locale, await getTranslations({ locale, namespace: 'programme' }));
  drawn.delete(key);
  drawn.set(key, file);
  if (drawn.size > keptAtMost) drawn.delete(drawn.keys().next().value ?? key);
  file.catch(() => drawn.delete(key));
  return new Response(new Uint8Array(await file), {
    headers: fileHeaders('application/pdf', `program-${programme.slug}.pdf`),
  });
});
