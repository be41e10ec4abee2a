// The figures of a run: printed as a table, kept as JSON.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export type Figure = {
  /** What is measured, in the words of the bar. */
  name: string;
  value: number;
  unit?: string;
  /** Absent for figures that only explain others. */
  bar?: { atLeast: number } | { atMost: number };
  note?: string;
};

export type Part = { part: string; seconds: number; figures: Figure[]; failed?: string };

/** True when the value meets its bar, null where there is none. */
export function meetsBar({ value, bar }: Figure): boolean | null {
  if (!bar) return null;
  return 'atLeast' in bar ? value >= bar.atLeast : value <= bar.atMost;
}

export function machine() {
  return {
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    cpu: os.cpus()[0]?.model ?? 'unknown',
    node: process.version,
    loadAverage: Number((os.loadavg()[0] ?? 0).toFixed(1)),
  };
}

function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);
}

function row(figure: Figure): string[] {
  const met = meetsBar(figure);
  const bar = figure.bar ? ('atLeast' in figure.bar ? `≥ ${figure.bar.atLeast}` : `≤ ${figure.bar.atMost}`) : '';
  const verdict = met === null ? '' : met ? 'met' : 'MISSED';
  return [
    figure.name,
    `${shown(figure.value)}${figure.unit ? ` ${figure.unit}` : ''}`,
    bar,
    verdict,
    figure.note ?? '',
  ];
}

/** A Markdown table of all parts, columns aligned so that it reads in a terminal too. */
export function table(parts: readonly Part[]): string {
  const head = ['measured', 'value', 'bar', '', 'note'];
  const rows = parts.flatMap((part) => [
    ...part.figures.map(row),
    ...(part.failed ? [[part.part, 'did not run', '', 'MISSED', part.failed]] : []),
  ]);
  const widths = head.map((_, i) =>
    Math.max(3, ...[head, ...rows].slice(0, 500).map((cells) => (cells[i] ?? '').length)),
  );
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Writes the run to `file`, with the machine it ran on. */
export function writeJson(file: string, parts: readonly Part[]): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const marked = parts.map((part) => ({ ...part, figures: part.figures.map((f) => ({ ...f, met: meetsBar(f) })) }));
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), machine: machine(), parts: marked }, null, 2)}\n`,
  );
}
