import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { armAskingAction } from '../actions';
import type { MailPreview } from '../types';
import { PreviewedMail } from './previewed-mail';

/** Whether owners are asked by themselves, the words they get, and the switch. */
export function AskingPanel({
  consultationId,
  isOn,
  months,
  example,
  canEdit,
}: {
  consultationId: string;
  isOn: boolean;
  months: number;
  example: MailPreview;
  canEdit: boolean;
}) {
  const t = useTranslations('commitments.asking');
  const form = useTranslations('form');
  const locale = useLocale();
  const on = months === 1 ? t('onMonthly') : t('on', { months });
  return (
    <Panel
      id="asking"
      title={t('title')}
      aside={<Tag tone={isOn ? 'calm' : 'outline'}>{t(isOn ? 'isOn' : 'isOff')}</Tag>}
    >
      <p className="max-w-text">{isOn ? on : t('off')}</p>
      <Disclosure plain summary={t('preview')}>
        <PreviewedMail preview={example} title={t('exampleTitle')} />
      </Disclosure>
      {canEdit ? (
        <ActionForm
          action={armAskingAction}
          locale={locale}
          errorTitle={form('summary')}
          hidden={{ consultationId, askOwners: isOn ? 'off' : 'on' }}
          prefix="asking-"
          className="mt-3 grid justify-items-start gap-3"
        >
          <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
            {t(isOn ? 'turnOff' : 'turnOn')}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </Panel>
  );
}
