import { Redo2, Undo2 } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Locale } from '@/lib/i18n/routing';
import { formatTime } from '@/lib/time';
import { discardAction, redoAction, undoAction } from '../actions';
import type { SchedulePage, StepLine } from '../page-types';
import { RevisionField } from './revision-field';
import { sayStep } from './schedule-words';

/** What was done last and by whom, to be taken back or done again. */
export async function TurnBar({ page, locale }: { page: SchedulePage; locale: Locale }) {
  const t = await getTranslations('schedule');
  const shared = await getTranslations('form');
  const { turns, conference, programme } = page;
  const form = {
    locale,
    errorTitle: shared('summary'),
    hidden: { conferenceId: conference.id },
  };
  return (
    <div className="flex flex-wrap items-start gap-3">
      {turns.undo ? (
        <ActionForm action={undoAction} {...form} prefix="undo-" className="grid gap-1">
          <RevisionField revision={programme.revision} />
          <SubmitButton variant="ghost" size="small" pendingText={t('turn.undoPending')}>
            <Undo2 aria-hidden="true" size={18} className="mr-2 inline align-[-3px]" />
            {t('turn.undo', { step: await sayStep(turns.undo.label, locale) })}
          </SubmitButton>
          <By line={turns.undo} locale={locale} />
        </ActionForm>
      ) : null}
      {turns.redo ? (
        <ActionForm action={redoAction} {...form} prefix="redo-" className="grid gap-1">
          <RevisionField revision={programme.revision} />
          <SubmitButton variant="plain" size="small" pendingText={t('turn.redoPending')}>
            <Redo2 aria-hidden="true" size={18} className="mr-2 inline align-[-3px]" />
            {t('turn.redo', { step: await sayStep(turns.redo.label, locale) })}
          </SubmitButton>
          <By line={turns.redo} locale={locale} />
        </ActionForm>
      ) : null}
    </div>
  );
}

/** The way back to what the public sees. */
export async function DiscardDraft({ page, locale }: { page: SchedulePage; locale: Locale }) {
  const t = await getTranslations('schedule');
  const shared = await getTranslations('form');
  const { conference, programme, versions } = page;
  const newest = versions[0];
  if (!programme.isDraft || !newest) return null;
  const hidden = { conferenceId: conference.id };
  return (
    <Disclosure summary={t('turn.discard')} danger>
      <p className="mb-3 max-w-text">{t('turn.discardText', { number: newest.number })}</p>
      <ActionForm
        action={discardAction}
        locale={locale}
        errorTitle={shared('summary')}
        hidden={hidden}
        prefix="discard-"
      >
        <RevisionField revision={programme.revision} />
        <div>
          <SubmitButton variant="danger" size="small" pendingText={t('turn.discardPending')}>
            {t('turn.discard')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

async function By({ line: { by, at }, locale }: { line: StepLine; locale: Locale }) {
  const t = await getTranslations('schedule.turn');
  return by ? <p className="px-4 text-sm text-ink-2">{t('by', { who: by, time: formatTime(at, locale) })}</p> : null;
}
