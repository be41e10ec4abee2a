import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { createMailingAction, saveMailingAction } from '../actions';
import { placeholdersFor } from '../rules';
import type { Segment } from '../schema';
import type { Mailing, MailingTexts, SegmentCount, SegmentOptions } from '../types';
import { countTexts } from './count-texts';
import { PlaceholderList } from './placeholder-list';
import { RecipientCount } from './recipient-count';
import { SegmentFields } from './segment-fields';
import { TextFields } from './text-fields';

const noTexts: MailingTexts = { subjectSv: '', bodySv: '', subjectEn: '', bodyEn: '' };

type Props = { slug: string; mailing: Mailing | null; segment: Segment; options: SegmentOptions; count: SegmentCount };

/** Writing a mailing: for whom, and what it says; how many it reaches stands beside. */
export function MailingForm({ slug, mailing, segment, options, count }: Props) {
  const t = useTranslations('mailings');
  const form = useTranslations('form');
  const locale = useLocale();
  const hidden: Record<string, string | number> = mailing
    ? { draftMailingId: mailing.id, version: mailing.version }
    : { newMailingSlug: slug };
  return (
    // The key: what is saved is what the fields begin from.
    <ActionForm
      key={mailing?.version ?? 0}
      action={mailing ? saveMailingAction : createMailingAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={hidden}
      className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]"
    >
      <div className="grid grid-cols-1 gap-6">
        <Panel id="who" title={t('whoTitle')}>
          <SegmentFields segment={segment} options={options} />
        </Panel>
        <Panel id="text" title={t('textTitle')}>
          <TextFields texts={mailing ?? noTexts} />
        </Panel>
        <div className="flex flex-wrap gap-3">
          <SubmitButton pendingText={t('saving')} name="next" value="save" variant="ghost">
            {t('save')}
          </SubmitButton>
          <SubmitButton pendingText={t('saving')} name="next" value="preview" variant="ghost">
            {t('savePreview')}
          </SubmitButton>
          <SubmitButton pendingText={t('saving')} name="next" value="review">
            {t('saveReview')}
          </SubmitButton>
        </div>
      </div>
      <div className="grid gap-6 xl:sticky xl:top-4">
        <Panel id="count" title={t('countTitle')}>
          <RecipientCount
            url={`/api/organiser/conferences/${encodeURIComponent(slug)}/recipients?locale=${locale}`}
            initial={countTexts(t, count, segment.state === 'cancelled')}
            texts={{ counting: t('counting'), failed: t('countFailed') }}
          />
        </Panel>
        <PlaceholderList keys={placeholdersFor(segment)} />
      </div>
    </ActionForm>
  );
}
