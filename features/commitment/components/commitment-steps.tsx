import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import {
  askNowAction,
  contactAction,
  proposeAction,
  reopenAction,
  revokeLinksAction,
  withdrawAction,
} from '../actions';
import type { CommitmentDetail, MailPreview } from '../types';
import { ContactFields } from './commitment-form';
import { PreviewedMail } from './previewed-mail';
import { StepForm } from './step-form';

/** The mail that a person releases: the proposal of a draft, or the question of an accepted one. */
export function ReleasePanel({ commitment, preview }: { commitment: CommitmentDetail; preview: MailPreview | null }) {
  const t = useTranslations('commitments');
  const isDraft = commitment.state === 'draft';
  const part = isDraft ? 'propose' : 'ask';
  const { ownerEmail: email } = commitment;
  return (
    <Panel id="release" title={t(`${part}.title`)}>
      {preview ? (
        <div className="grid gap-4">
          <p className="max-w-text [overflow-wrap:anywhere]">{t(`${part}.text`, { email })}</p>
          <Preview preview={preview} isOpen={isDraft} />
          <StepForm
            commitment={commitment}
            action={isDraft ? proposeAction : askNowAction}
            name="release"
            hidden={isDraft ? { propose: 'yes' } : { askNow: 'yes' }}
            submit={t(`${part}.button`)}
            look={isDraft ? { variant: 'spruce', size: 'normal' } : {}}
          />
        </div>
      ) : (
        <p className="max-w-text">{t('propose.noAddress')}</p>
      )}
    </Panel>
  );
}

function Preview({ preview, isOpen }: { preview: MailPreview; isOpen: boolean }) {
  const t = useTranslations('commitments');
  const mail = <PreviewedMail preview={preview} title={t('propose.frame')} />;
  return isOpen ? (
    mail
  ) : (
    <Disclosure plain summary={t('asking.preview')}>
      {mail}
    </Disclosure>
  );
}

/** Less frequent: the person, the proposal taken back, a closed one opened, the links closed. */
export function OtherSteps({ commitment }: { commitment: CommitmentDetail }) {
  const t = useTranslations('commitments');
  const { state } = commitment;
  const step = { commitment };
  return (
    <>
      {state === 'proposed' ? (
        <Disclosure summary={t('withdraw.title')}>
          <p className="mb-4 max-w-text">{t('withdraw.text')}</p>
          <StepForm
            {...step}
            action={withdrawAction}
            name="withdraw"
            hidden={{ withdraw: 'yes' }}
            submit={t('withdraw.button')}
          />
        </Disclosure>
      ) : null}
      {state === 'closed' ? (
        <Disclosure summary={t('reopen.title')}>
          <p className="mb-4 max-w-text">{t('reopen.text')}</p>
          <StepForm
            {...step}
            action={reopenAction}
            name="reopen"
            hidden={{ reopen: 'yes' }}
            submit={t('reopen.button')}
          />
        </Disclosure>
      ) : null}
      {state === 'draft' || state === 'declined' ? null : (
        <>
          <Disclosure summary={t('form.contact')}>
            <StepForm
              {...step}
              action={contactAction}
              name="contact"
              hidden={{ setContact: 'yes' }}
              submit={t('form.contactSave')}
            >
              <ContactFields commitment={commitment} />
            </StepForm>
          </Disclosure>
          <Disclosure summary={t('links.title')} danger>
            <p className="mb-4 max-w-text">{t('links.text')}</p>
            <StepForm
              {...step}
              action={revokeLinksAction}
              name="links"
              hidden={{ revokeLinks: 'yes' }}
              submit={t('links.button')}
              look={{ variant: 'danger' }}
            />
          </Disclosure>
        </>
      )}
    </>
  );
}
