import { getTranslations } from 'next-intl/server';
import { recordLines } from '@/features/record/pdf-rules';
import type { StoredVersion } from '@/features/record/types';
import { markdownText } from '@/lib/markdown';
import { taggedPdf } from '@/lib/pdf';

/** A kept version of the record as a tagged PDF to be fetched. Its language is Swedish, as the record is. */
export async function recordPdf(version: StoredVersion, slug: string): Promise<Response> {
  const t = await getTranslations({ locale: 'sv', namespace: 'meetingRecord' });
  const words = {
    title: t('title'),
    heldOn: t('pdf.heldOn'),
    place: t('pdf.place'),
    caseNumber: t('pdf.caseNumber'),
    adjustedBy: t('pdf.adjustedBy'),
    notAdjusted: t('pdf.notAdjusted', { number: version.number }),
  };
  const title = `${t('title')}: ${version.document.consultation.title}`;
  const texts = {
    title,
    lang: 'sv-SE',
    author: 'Förbättringsresan',
    layout: 'portrait' as const,
    footer: (page: number, pages: number) =>
      [
        t('versions.version', { number: version.number, state: t(`states.${version.document.state}`) }),
        version.sha256.slice(0, 16),
        t('pdf.page', { page, pages }),
      ].join(' · '),
  };
  const file = await taggedPdf(texts, (pdf) => {
    pdf.heading(1, t('title'));
    for (const line of recordLines(version.document, words, markdownText))
      if (line.kind === 'heading') pdf.heading(2, line.text);
      else pdf.text(line.text);
  });
  const name = slug.replace(/[^a-z0-9-]/g, '');
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="motesanteckningar-${name}-${version.number}.pdf"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
