import type { NextRequest } from 'next/server';
import { boardBatches, boardSheet } from '@/features/board/export-rules';
import { route } from '@/lib/route';
import { xlsxBytes } from '@/lib/xlsx';
import { boardFile } from '../board-file';
import { boardWords } from '../board-words';

type Context = { params: Promise<{ slug: string }> };

/** The board as it is shown, for Excel. */
export const GET = route<Context>(async (request, { params }) =>
  boardFile(request as NextRequest, (await params).slug, 'board.exported', async (rows, _consultation, locale) => {
    const words = await boardWords(locale);
    const parts = await Array.fromAsync(xlsxBytes(words.sheet, boardSheet(words), boardBatches(rows, words)));
    return {
      body: new Uint8Array(Buffer.concat(parts)),
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: 'tavla',
      extension: 'xlsx',
    };
  }),
);
