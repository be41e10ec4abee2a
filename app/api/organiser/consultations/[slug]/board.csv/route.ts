import type { NextRequest } from 'next/server';
import { boardCsv } from '@/features/board/export-rules';
import { route } from '@/lib/route';
import { boardFile } from '../board-file';
import { boardWords } from '../board-words';

type Context = { params: Promise<{ slug: string }> };

/** The board as it is shown, for any spreadsheet. */
export const GET = route<Context>(async (request, { params }) =>
  boardFile(request as NextRequest, (await params).slug, 'board.exported', async (rows, _consultation, locale) => ({
    body: boardCsv(rows, await boardWords(locale)),
    contentType: 'text/csv; charset=utf-8',
    name: 'tavla',
    extension: 'csv',
  })),
);
