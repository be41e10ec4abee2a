'use client';

import { ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { startBulkAction, stopBulkAction } from '../bulk-actions';
import type { BulkAction } from '../bulk-rules';

type StartProps = {
  slug: string;
  locale: string;
  action: BulkAction;
  count: number;
  /** The address's query of what is meant. */
  view: string;
  texts: {
    errorTitle: string;
    reason: string;
    reasonHint: string;
    typed: string;
    start: string;
    starting: string;
  };
};

/** Says yes to doing something to many. A cancellation asks for the reason and for the number, written by hand. */
export function BulkStartForm({ slug, locale, action, count, view, texts }: StartProps) {
  return (
    <ActionForm
      action={startBulkAction}
      locale={locale}
      errorTitle={texts.errorTitle}
      hidden={{ conference: slug, do: action, view, count }}
      className="grid max-w-text gap-6"
    >
      {action === 'cancel' ? (
        <>
          <ActionText name="reason" label={texts.reason} hint={texts.reasonHint} maxLength={600} autoComplete="off" />
          <ActionText name="typed" label={texts.typed} inputMode="numeric" className="max-w-40" autoComplete="off" />
        </>
      ) : null}
      <div>
        <SubmitButton variant={action === 'cancel' ? 'danger' : 'spruce'} pendingText={texts.starting}>
          {texts.start}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

type StopProps = {
  slug: string;
  locale: string;
  job: string;
  texts: { errorTitle: string; stop: string; stopping: string };
};

/** Stops what is being done. */
export function BulkStopForm({ slug, locale, job, texts }: StopProps) {
  return (
    <ActionForm
      action={stopBulkAction}
      locale={locale}
      errorTitle={texts.errorTitle}
      hidden={{ conference: slug, job }}
      prefix="stop-"
    >
      <div>
        <SubmitButton variant="ghost" size="small" pendingText={texts.stopping}>
          {texts.stop}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
