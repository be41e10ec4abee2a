import { useTranslations } from 'next-intl';
import { formatDateTime, type Locale } from '@/lib/time';
import type { InvitationPage } from '../page-types';

const told = ['accepted', 'declined', 'delegated', 'in_writing', 'attended', 'absent'] as const;

/** What has been answered, by whom and when; nothing before there is an answer. */
export function AnswerStatus({ page, locale }: { page: InvitationPage; locale: Locale }) {
  const t = useTranslations('invitation.status');
  const state = told.find((one) => one === page.state);
  if (!state) return null;
  const [last] = page.answers;
  return (
    <section aria-labelledby="status" className="border-l-[6px] border-spruce-2 pl-5">
      <h2 id="status" className="text-h4">
        {t('title')}
      </h2>
      <p className="font-display text-h3 font-semibold">{t(state)}</p>
      {last ? (
        <p className="text-ink-2">
          {t('last', { who: last.madeByName, when: formatDateTime(last.createdAt, locale) })}
        </p>
      ) : null}
    </section>
  );
}
