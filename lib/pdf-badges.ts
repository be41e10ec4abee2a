import 'server-only';
import PDFDocument from 'pdfkit';
import { clipped, fontFiles, Ink, type Line, type Look, lineHeight } from '@/lib/pdf-ink';

/**
 * Name badges as a tagged PDF (PDF/UA), ten on an A4 in the order of reading: the name as a heading, the rest as paragraphs. Everything is
 * laid out here, so that time and memory are bounded by what is shown: a text is cut at its badge's edge. Nothing is fetched.
 */

export type BadgeTexts = { title: string; lang: string; author: string };
export type PrintedBadge = { name: string; title: string; organisation: string; occasion: string };

/** A4 in points; badges of 90 × 55 mm, two by five, with a line to cut along. */
const page = { width: 595.28, height: 841.89 };
const badge = { width: 255.12, height: 155.91 };
const columns = 2;
const onPage = 10;
const left = (page.width - columns * badge.width) / 2;
const top = (page.height - 5 * badge.height) / 2;
const inset = 14;

const quiet = '#3d5450';
const nameSizes = [26, 21, 17, 13];
const nameLines = 2;
const titleLook: Look = { size: 11 };
const organisationLook: Look = { cut: '700', size: 12 };
const occasionLook: Look = { size: 8, color: quiet };

export async function badgesPdf(texts: BadgeTexts, badges: readonly PrintedBadge[]): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    tagged: true,
    lang: texts.lang,
    displayTitle: true,
    pdfVersion: '1.7',
    // The types know PDF/A alone.
    subset: 'PDF/UA' as never,
    font: null as never,
    info: { Title: clipped(texts.title), Author: texts.author },
  });
  for (const [name, file] of await fontFiles()) doc.registerFont(name, file);
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  draw(doc, texts, badges);
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

function draw(doc: PDFKit.PDFDocument, texts: BadgeTexts, badges: readonly PrintedBadge[]): void {
  const ink = new Ink(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const heading = ink.lines(texts.title, page.width - 2 * left, occasionLook);
  root.add(doc.struct('H1', {}, () => ink.draw(heading.slice(0, 1), left, 8, occasionLook)));
  for (const [i, one] of badges.entries()) {
    const at = i % onPage;
    if (at === 0 && i > 0) doc.addPage();
    const x = left + (at % columns) * badge.width;
    const y = top + Math.floor(at / columns) * badge.height;
    doc.markContent('Artifact', { type: 'Layout' });
    doc.rect(x, y, badge.width, badge.height).lineWidth(0.5).stroke('#c9d6d1');
    doc.endMarkedContent();
    drawBadge(doc, ink, root, one, x + inset, y + inset);
  }
  root.end();
}

function drawBadge(
  doc: PDFKit.PDFDocument,
  ink: Ink,
  root: PDFKit.PDFStructureElement,
  { name, title, organisation, occasion }: PrintedBadge,
  x: number,
  y: number,
): void {
  const width = badge.width - 2 * inset;
  const section = doc.struct('Sect');
  root.add(section);
  let at = y;
  const put = (tag: string, lines: Line[], look: Look) => {
    if (lines.every(({ text }) => text === '')) return;
    const here = at;
    section.add(doc.struct(tag, {}, () => ink.draw(lines, x, here, look)));
    at += lines.length * lineHeight(look);
  };
  const fitted = fittedName(ink, name, width);
  put('H2', fitted.lines, fitted.look);
  at += 3;
  put('P', ink.lines(title, width, titleLook).slice(0, 2), titleLook);
  put('P', ink.lines(organisation, width, organisationLook).slice(0, 2), organisationLook);
  at = y + badge.height - 2 * inset - lineHeight(occasionLook);
  put('P', ink.lines(occasion, width, occasionLook).slice(0, 1), occasionLook);
  section.end();
}

/** The name as large as it goes in two lines; one that is too long even when small is cut. */
function fittedName(ink: Ink, name: string, width: number): { lines: Line[]; look: Look } {
  for (const size of nameSizes) {
    const look: Look = { cut: '700', size };
    const lines = ink.lines(name, width, look);
    if (lines.length <= nameLines || size === nameSizes.at(-1)) return { lines: lines.slice(0, nameLines), look };
  }
  return { lines: [], look: {} };
}
