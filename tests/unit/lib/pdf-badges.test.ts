import { expect, it } from 'vitest';
import { badgesPdf, type PrintedBadge } from '@/lib/pdf-badges';
import { pdfStructure } from '../../factories/pdf-structure';

const texts = { title: 'Namnbrickor: Nationellt samråd', lang: 'sv-SE', author: 'Förbättringsresan' };
const badge = (name: string): PrintedBadge => ({
  ...{ name, title: 'generaldirektör', organisation: 'Exempelmyndigheten', occasion: 'Nationellt samråd' },
});

it('makes a tagged PDF with a heading for each name, ten on a page', async () => {
  const found = await pdfStructure(
    await badgesPdf(
      texts,
      Array.from({ length: 11 }, (_, i) => badge(`Åsa Öberg ${i}`)),
    ),
  );
  expect([found.pages, found.lang, found.marked, found.title]).toEqual([2, 'sv-SE', true, texts.title]);
  expect(found.conformance).toContain('pdfuaid');
  expect(found.headings.slice(0, 2)).toEqual([texts.title, 'Åsa Öberg 0']);
  expect(found.headings).toHaveLength(12);
  expect(found.text).toContain('Exempelmyndigheten');
});

it('trust 63: a name of 100,000 letters and 5,000 badges take 5 s at most, cut at the edge of the badge', async () => {
  // Of work: the wall's clock would measure how many other tests run beside this one.
  const before = process.cpuUsage();
  const long = await badgesPdf(texts, [badge('W'.repeat(100_000)), badge('x '.repeat(50_000))]);
  expect((await pdfStructure(long)).pages).toBe(1);
  const many = await badgesPdf(
    texts,
    Array.from({ length: 5_000 }, (_, i) => badge(`Person Personsson-Efternamn ${i}`)),
  );
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(5_000);
  expect(many.length).toBeLessThan(20_000_000);
});
