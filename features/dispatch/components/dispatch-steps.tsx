import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { discardDispatchAction, releaseDispatchAction, reviewDispatchAction, testDispatchAction } from '../actions';
import type { Dispatch } from '../page-types';

/** The two steps to sending: read through, then released, saying to how many. */
export function DispatchSteps({ dispatch, going }: { dispatch: Dispatch; going: number }) {
  const t = useTranslations('dispatches.steps');
  const form = useTranslations('form');
  const locale = useLocale();
  const isReviewed = dispatch.state === 'reviewed';
  return (
    <Panel id="steps" title={isReviewed ? t('releaseTitle') : t('reviewTitle')}>
      {isReviewed ? (
        <ActionForm
          action={releaseDispatchAction}
          locale={locale}
          errorTitle={form('summary')}
          hidden={{ releaseDispatchId: dispatch.id, version: dispatch.version, shownCount: going }}
          prefix="release-"
          className="grid gap-4"
        >
          <p>{t('releaseText', { count: going })}</p>
          <ActionTick name="isSure" label={t('isSure')} />
          <div>
            <SubmitButton pendingText={t('releasing')}>{t('release', { count: going })}</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <ActionForm
          action={reviewDispatchAction}
          locale={locale}
          errorTitle={form('summary')}
          hidden={{ reviewDispatchId: dispatch.id, version: dispatch.version }}
          prefix="review-"
          className="grid gap-4"
        >
          <p>{t('reviewText')}</p>
          <div>
            <SubmitButton pendingText={t('reviewing')}>{t('review')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Panel>
  );
}

/** A test to oneself. */
export function TestDispatch({ id, hasEnglish }: { id: string; hasEnglish: boolean }) {
  const t = useTranslations('dispatches.test');
  const form = useTranslations('form');
  const locale = useLocale();
  const languages = hasEnglish ? (['sv', 'en'] as const) : (['sv'] as const);
  return (
    <Panel id="test" title={t('title')}>
      <p className="mb-3 text-ink-2">{t('text')}</p>
      <ActionForm
        action={testDispatchAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ testDispatchId: id }}
        prefix="test-"
        className="grid gap-4"
      >
        <ActionSelect
          name="language"
          label={t('language')}
          options={languages.map((value) => ({ value, label: t(value) }))}
          defaultValue="sv"
        />
        <div>
          <SubmitButton pendingText={t('sending')} variant="ghost" size="small">
            {t('send')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

/** Throwing it away: it stays in the list, with what it said. */
export function DiscardDispatch({ dispatch }: { dispatch: Dispatch }) {
  const t = useTranslations('dispatches.discard');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <Disclosure summary={t('open')} danger>
      <p className="mb-3">{t('text')}</p>
      <ActionForm
        action={discardDispatchAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ discardDispatchId: dispatch.id, version: dispatch.version }}
        prefix="discard-"
      >
        <div>
          <SubmitButton pendingText={t('working')} variant="danger" size="small">
            {t('confirm')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
