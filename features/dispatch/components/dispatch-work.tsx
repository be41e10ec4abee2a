import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { getPathname } from '@/lib/i18n/navigation';
import { formatDateTime } from '@/lib/time';
import type { LoadedDispatch } from '../page-types';
import { DispatchForm } from './dispatch-form';
import { DispatchPreview } from './dispatch-preview';
import { DiscardDispatch, DispatchSteps, TestDispatch } from './dispatch-steps';
import { PlannedRecipients } from './planned-recipients';
import { SentRecipients } from './sent-recipients';

/** A dispatch as it stands: to be written and released, or what became of it. */
export function DispatchWork({ slug, loaded }: { slug: string; loaded: LoadedDispatch }) {
  const { dispatch, counts, recipients, preview, canWrite } = loaded;
  const hasEnglish = dispatch.subjectEn !== '' && dispatch.bodyEn !== '';
  const isOpen = dispatch.state === 'draft' || dispatch.state === 'reviewed';
  const shown = <DispatchPreview slug={slug} id={dispatch.id} preview={preview} hasEnglish={hasEnglish} />;
  const pages = <Pages slug={slug} loaded={loaded} />;
  if (!isOpen) {
    return (
      <>
        <Outcome slug={slug} loaded={loaded} />
        {pages}
        {shown}
      </>
    );
  }
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
      <div className="grid grid-cols-1 gap-6">
        {canWrite ? <DispatchForm dispatch={dispatch} recipients={recipients} /> : <ReadOnly loaded={loaded} />}
        {pages}
      </div>
      <div className="grid grid-cols-1 gap-6">
        {canWrite ? <DispatchSteps dispatch={dispatch} going={counts.going} /> : null}
        {shown}
        {canWrite ? <TestDispatch id={dispatch.id} hasEnglish={hasEnglish} /> : null}
        {canWrite ? <DiscardDispatch dispatch={dispatch} /> : null}
      </div>
    </div>
  );
}

function ReadOnly({ loaded }: { loaded: LoadedDispatch }) {
  const t = useTranslations('dispatches.recipients');
  return (
    <Panel id="recipients" title={t('title')}>
      <PlannedRecipients recipients={loaded.recipients} isReadOnly />
    </Panel>
  );
}

function Outcome({ slug, loaded }: { slug: string; loaded: LoadedDispatch }) {
  const t = useTranslations('dispatches');
  const locale = useLocale();
  const { dispatch, counts, recipients } = loaded;
  const at = (moment: Date | null) => (moment ? formatDateTime(moment, locale) : null);
  return (
    <Panel id="outcome" title={t('sent.title')}>
      <div className="grid gap-5">
        <Facts
          facts={[
            { name: t('sent.reviewedAt'), value: at(dispatch.reviewedAt) },
            { name: t('sent.releasedAt'), value: at(dispatch.releasedAt) },
            { name: t('sent.recipients'), value: String(counts.going) },
            {
              name: t('sent.waiting'),
              value: dispatch.state === 'released' && counts.waiting > 0 ? String(counts.waiting) : null,
            },
          ]}
        />
        {dispatch.state === 'released' ? <SentRecipients slug={slug} recipients={recipients} /> : null}
      </div>
    </Panel>
  );
}

function Pages({ slug, loaded: { dispatch, page, pageCount } }: { slug: string; loaded: LoadedDispatch }) {
  const t = useTranslations('dispatches.pages');
  const locale = useLocale();
  const pathname = '/organiser/consultations/[slug]/dispatches/[id]';
  return (
    <Pagination
      page={page}
      pageCount={pageCount}
      hrefFor={(to) =>
        getPathname({ href: { pathname, params: { slug, id: dispatch.id }, query: { page: String(to) } }, locale })
      }
      labels={{
        nav: t('nav'),
        previous: t('previous'),
        next: t('next'),
        page: (one, of) => t('page', { page: one, pageCount: of }),
      }}
    />
  );
}
