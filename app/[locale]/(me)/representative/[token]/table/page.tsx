import { getTranslations } from 'next-intl/server';
import { cardWords, liveWords, matrixWords, tableWords } from '@/features/facilitation/components/meeting-words';
import { TableLiveView } from '@/features/facilitation/components/table-live';
import { loadTable } from '@/features/facilitation/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; token: string }> };

export default async function TablePage({ params }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const { seat, invited, table } = await loadTable(token);
  const t = await getTranslations('meetingScreen.table');
  const { organisation } = seat;
  const maySpeak = seat.mandate !== 'listen';
  const words = {
    live: await liveWords(),
    card: await cardWords(),
    table: await tableWords(organisation),
    matrix: await matrixWords(),
  };
  return (
    <div className="grid grid-cols-1 gap-5">
      <title>{t('title')}</title>
      <div>
        <h1>{t('title')}</h1>
        <p className="mt-2 max-w-text">{t(maySpeak ? 'intro' : 'listens', { organisation })}</p>
      </div>
      <TableLiveView
        url={`/api/representative/${token}/live`}
        known={table}
        at={{ token, locale, maySpeak }}
        {...{ invited, words }}
      />
    </div>
  );
}
