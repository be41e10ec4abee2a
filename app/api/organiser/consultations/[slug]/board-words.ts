import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { BoardWords } from '@/features/board/export-rules';
import { formatTime, isoDate, type Locale } from '@/lib/time';

/** The words of the board's files. */
export async function boardWords(locale: Locale): Promise<BoardWords & { sheet: string }> {
  const t = await getTranslations({ locale, namespace: 'board.export' });
  const invitations = await getTranslations({ locale, namespace: 'invitations' });
  return {
    head: (column) => t(column),
    kind: (kind) => invitations(`kinds.${kind}`),
    state: (state) => invitations(`states.${state}`),
    mandate: (mandate) => invitations(`mandates.${mandate}`),
    holding: (kind) => invitations(`holdings.${kind}`),
    attendance: (attendance) => invitations(`attendance.${attendance}`),
    yes: t('yes'),
    time: (at) => `${isoDate(at)} ${formatTime(at, 'en')}`,
    sheet: t('sheet'),
  };
}
