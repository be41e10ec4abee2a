import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { tableAction } from '../actions';
import { tableStates } from '../rules';
import type { MeetingHead } from '../types';

/** Is the table open, and the button that changes it. */
export function MeetingTable({ head, locale }: { head: MeetingHead; locale: string }) {
  const t = useTranslations('facilitation.meeting');
  const summary = useTranslations('form')('summary');
  const mayOpen = (tableStates as readonly string[]).includes(head.state);
  return (
    <Panel id="table" title={t('table')}>
      <p className="mb-3 max-w-text">
        <Tag tone={head.isOpen ? 'sun' : 'outline'}>{head.isOpen ? t('tableOpen') : t('tableClosed')}</Tag>
      </p>
      {mayOpen ? (
        <ActionForm
          action={tableAction}
          locale={locale}
          errorTitle={summary}
          prefix="table-"
          hidden={{ consultationId: head.id, table: head.isOpen ? 'close' : 'open' }}
        >
          <div>
            <SubmitButton
              variant={head.isOpen ? 'ghost' : 'spruce'}
              pendingText={t(head.isOpen ? 'closing' : 'opening')}
            >
              {t(head.isOpen ? 'close' : 'open')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <p>{t('notOpenable')}</p>
      )}
    </Panel>
  );
}
