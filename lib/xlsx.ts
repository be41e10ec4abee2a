import { toStockholm } from '@/lib/time';
import { xmlText } from '@/lib/xml-text';
import { type ZipEntry, zipped } from '@/lib/zip';

// A workbook with one sheet (ECMA-376), written as it is read: a library that builds the whole in memory took 600 MB for 50,000 rows.
// Cells are text (inline strings, never formulas: trust line 54) or Swedish times.

/** A text, an instant shown in Swedish time, or nothing. */
export type XlsxCell = string | Date | null;
/** `width` in characters. */
export type XlsxColumn = { head: string; width: number };

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The most that a cell holds. */
const longestText = 32_767;
const styles = { text: 0, head: 1, time: 2 } as const;

/**
 * The bytes of a workbook, made while they are asked for: memory does not grow with the number of rows.
 * @param batches rows in the order of `columns`.
 */
export function xlsxBytes(
  sheet: string,
  columns: readonly XlsxColumn[],
  batches: AsyncIterable<readonly (readonly XlsxCell[])[]>,
): AsyncGenerator<Uint8Array> {
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', chunks: once(contentTypes) },
    { name: '_rels/.rels', chunks: once(relations('officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', chunks: once(workbook(sheet)) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      chunks: once(relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml')),
    },
    { name: 'xl/styles.xml', chunks: once(styleSheet) },
    { name: 'xl/worksheets/sheet1.xml', chunks: sheetXml(columns, batches) },
  ];
  return zipped(entries);
}

async function* once(text: string): AsyncGenerator<string> {
  yield declaration + text;
}

async function* sheetXml(columns: readonly XlsxColumn[], batches: AsyncIterable<readonly (readonly XlsxCell[])[]>) {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  const letters = columns.map((_, i) => columnLetters(i));
  let row = 1;
  yield rowXml(
    row,
    columns.map(({ head }, i) => textCell(`${letters[i]}1`, head, styles.head)),
  );
  for await (const rows of batches) {
    yield rows
      .map((cells) =>
        rowXml(
          ++row,
          cells.map((cell, i) => cellXml(`${letters[i]}${row}`, cell)),
        ),
      )
      .join('');
  }
  yield '</sheetData></worksheet>';
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join('')}</row>`;
}

function cellXml(address: string, cell: XlsxCell): string {
  if (cell instanceof Date) return `<c r="${address}" s="${styles.time}"><v>${swedishSerial(cell)}</v></c>`;
  return cell ? textCell(address, cell, styles.text) : '';
}

function textCell(address: string, text: string, style: number): string {
  const content = escaped(text.slice(0, longestText));
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

/** As the format wants it beside XML: _x0041_ is an A to Excel. */
function escaped(text: string): string {
  return xmlText(text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'));
}

/** Days since 30 December 1899 on a Swedish clock, to the minute: a spreadsheet knows no time zones. */
export function swedishSerial(instant: Date): number {
  const { year, month, day, hour, minute } = toStockholm(instant);
  return (Date.UTC(year, month - 1, day, hour, minute) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** A sheet's name: at most 31 signs and none of []:*?/\ */
function sheetName(text: string): string {
  return escaped(text.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31));
}

function workbook(sheet: string): string {
  return `<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="${sheetName(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function relations(...kindsAndTargets: string[]): string {
  const all = kindsAndTargets.flatMap((kind, i) =>
    i % 2 === 0
      ? `<Relationship Id="rId${i / 2 + 1}" Type="${related}/${kind}" Target="${kindsAndTargets[i + 1]}"/>`
      : [],
  );
  return `<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`;
}

const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`;

const styleSheet = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;
