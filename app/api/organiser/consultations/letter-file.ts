import { getConsultationFacts } from '@/features/dispatch/facts-queries';
import { type Letter, letterFor, letterTexts } from '@/features/dispatch/letter-rules';
import type { LetterRow } from '@/features/dispatch/page-types';
import { taggedPdf } from '@/lib/pdf';

/** A letter as tagged PDF: sender, date and case number, to whom, the words of the mail, how to answer, who signs. */
function letterPdf(letter: Letter): Promise<Buffer> {
  const t = letterTexts[letter.locale];
  const author = 'Förbättringsresan';
  return taggedPdf(
    { title: letter.title, lang: letter.locale, author, footer: t.footer, layout: 'portrait' },
    (pdf) => {
      pdf.text(author, { bold: true, gap: 2 });
      for (const line of letter.head) pdf.text(line, { gap: 0 });
      pdf.text('', { gap: 10 });
      for (const [i, line] of letter.address.entries()) pdf.text(line, { bold: i === 0, gap: 0 });
      pdf.text('', { gap: 10 });
      pdf.heading(1, letter.title);
      for (const { kind, text } of letter.body) {
        if (kind === 'heading') pdf.heading(2, text);
        else pdf.text(text);
      }
      pdf.heading(2, t.facts);
      for (const [label, value] of letter.facts) pdf.text(`${label}: ${value}`, { gap: 0 });
      pdf.heading(2, t.answer);
      for (const line of letter.answer) pdf.text(line, { bold: true });
      for (const line of letter.signatories) pdf.text(line, { gap: 2 });
      if (letter.contact) pdf.text(letter.contact);
    },
  );
}

/** The answer with the letter as a file; never kept by anybody in between. */
export async function letterAnswer(row: LetterRow, code: string | null): Promise<Response> {
  const consultation = await getConsultationFacts(row.consultationId);
  const file = await letterPdf(letterFor(row, consultation, code, new Date()));
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="inbjudan-${row.slug.replace(/[^a-z0-9-]/g, '')}.pdf"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
