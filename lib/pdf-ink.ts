import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.join(process.cwd(), 'node_modules/@fontsource/familjen-grotesk/files');
const cuts = ['400', '700'] as const;
const alphabets = ['latin', 'latin-ext'] as const;
type Cut = (typeof cuts)[number];

/** How a text is drawn: weight, size in points, colour. */
export type Look = { cut?: Cut; size?: number; color?: string };
export type Line = { text: string; width: number };

const longestText = 400;
export const usualSize = 9.5;
export const inkColor = '#10201d';

/** The height of a line in points. */
export const lineHeight = ({ size = usualSize }: Look) => size * 1.28;

const read = (file: string) => readFile(path.join(folder, `familjen-grotesk-${file}-normal.woff`));
let files: Promise<[string, Buffer][]> | undefined;

/** The font files under the names that Ink draws with; read once. */
export function fontFiles(): Promise<[string, Buffer][]> {
  const names = alphabets.flatMap((alphabet) => cuts.map((cut) => `${alphabet}-${cut}`));
  files ??= Promise.all(names.map(async (name): Promise<[string, Buffer]> => [name, await read(name)]));
  return files;
}

/** A text that is far too long is shown by its beginning: no row is longer than a page. */
export function clipped(text: string, longest = longestText): string {
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;
}

/** Measures and draws single lines; letters that the first font file does not have come from the second. */
export class Ink {
  readonly #widths = new Map<string, number>();
  readonly #has = new Map<string, boolean>();

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  /** The text broken into lines of this width. A word that is wider than the column is broken too. */
  lines(text: string, width: number, { cut = '400', size = usualSize }: Look, longest = longestText): Line[] {
    const lines: Line[] = [];
    for (const paragraph of clipped(text, longest).split('\n')) {
      let line: Line = { text: '', width: 0 };
      for (const word of paragraph.split(/[ \t\r]+/).flatMap((whole) => this.#pieces(whole, width, cut, size))) {
        const wide = this.#width(word, cut, size);
        const space = line.text === '' ? 0 : this.#width(' ', cut, size);
        if (line.text !== '' && line.width + space + wide > width) {
          lines.push(line);
          line = { text: word, width: wide };
        } else line = { text: line.text === '' ? word : `${line.text} ${word}`, width: line.width + space + wide };
      }
      lines.push(line);
    }
    return lines;
  }

  draw(lines: readonly Line[], x: number, y: number, look: Look): void {
    const { cut = '400', size = usualSize, color = inkColor } = look;
    this.doc.fillColor(color).fontSize(size);
    for (const [i, { text }] of lines.entries()) {
      let at = x;
      for (const [font, run] of this.#runs(text, cut)) {
        this.doc.font(font).text(run, at, y + i * lineHeight(look), { lineBreak: false });
        at += this.doc.widthOfString(run);
      }
    }
  }

  #pieces(word: string, width: number, cut: Cut, size: number): string[] {
    if (this.#width(word, cut, size) <= width) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const letter of word) {
      if (piece !== '' && this.#width(piece + letter, cut, size) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += letter;
    }
    return [...pieces, piece];
  }

  #width(text: string, cut: Cut, size: number): number {
    const key = `${cut} ${size} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.doc.fontSize(size);
    const width = this.#runs(text, cut).reduce((sum, [font, run]) => sum + this.doc.font(font).widthOfString(run), 0);
    this.#widths.set(key, width);
    return width;
  }

  /** Stretches of text that one font file can show; what none can show becomes a question mark. */
  #runs(text: string, cut: Cut): [string, string][] {
    const runs: [string, string][] = [];
    for (const letter of text) {
      const alphabet = alphabets.find((candidate) => this.#shows(`${candidate}-${cut}`, letter));
      const font = `${alphabet ?? 'latin'}-${cut}`;
      const shown = alphabet ? letter : '?';
      const last = runs.at(-1);
      if (last?.[0] === font) last[1] += shown;
      else runs.push([font, shown]);
    }
    return runs;
  }

  #shows(font: string, letter: string): boolean {
    const key = `${font} ${letter}`;
    const known = this.#has.get(key);
    if (known !== undefined) return known;
    const { _font } = this.doc.font(font) as unknown as { _font: { font: FontFile } };
    const shows = _font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    this.#has.set(key, shows);
    return shows;
  }
}

type FontFile = { hasGlyphForCodePoint: (codePoint: number) => boolean };
