import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { isoDate } from '@/lib/time';
import { askToWriteAction, moreTimeAction, withdrawMoreTimeAction } from '../actions';
import type { PageExtension } from '../page-types';

type Common = { token: string; locale: string };

/** 'I want to write our input': a personal link by mail. */
export function WriteForm({ token, locale }: Common) {
  const t = useTranslations('invitation.write');
  const form = useTranslations('form');
  return (
    <ActionForm
      action={askToWriteAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ token, formKey: randomUUID() }}
      prefix="write-"
      className="grid grid-cols-1 gap-4"
    >
      <p className="max-w-text">{t('text')}</p>
      <ActionText name="name" label={t('name')} autoComplete="name" maxLength={120} />
      <ActionText name="email" type="email" inputMode="email" label={t('email')} autoComplete="email" maxLength={254} />
      <div>
        <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
          {t('send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function Maker() {
  const t = useTranslations('invitation.form');
  return (
    <>
      <ActionText name="madeByName" label={t('madeByName')} autoComplete="name" maxLength={120} />
      <ActionText
        name="madeByEmail"
        type="email"
        inputMode="email"
        label={t('madeByEmail')}
        autoComplete="email"
        maxLength={254}
      />
    </>
  );
}

/** Until when, and why. */
export function MoreTimeForm({ token, locale, latest }: Common & { latest: Date | null }) {
  const t = useTranslations('invitation.time');
  const form = useTranslations('form');
  return (
    <ActionForm action={moreTimeAction} locale={locale} errorTitle={form('summary')} hidden={{ token }}>
      <ActionText
        name="wantedBy"
        type="date"
        label={t('wantedBy')}
        hint={t('wantedByHint')}
        {...(latest ? { max: isoDate(latest) } : {})}
      />
      <ActionTextarea name="reason" label={t('reason')} rows={3} maxLength={1_000} optionalText={form('optional')} />
      <Maker />
      <div>
        <SubmitButton pendingText={t('pending')}>{t('send')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes the open request back. */
export function WithdrawTimeForm({ token, locale, request }: Common & { request: PageExtension }) {
  const t = useTranslations('invitation.time');
  const form = useTranslations('form');
  return (
    <ActionForm
      action={withdrawMoreTimeAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ token, requestId: request.id, withdraw: 'yes' }}
      prefix="withdraw-"
    >
      <Maker />
      <div>
        <SubmitButton pendingText={t('pending')} variant="ghost">
          {t('withdraw')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
