import { Send } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { mailChosenAction } from '../board-actions';
import type { MailObstacle, MailWish } from '../rules';

type Props = {
  conference: { id: string; slug: string };
  review: {
    wish: MailWish;
    recipients: readonly { speakerId: string; name: string }[];
    passedOver: readonly { speakerId: string; name: string; obstacle: MailObstacle }[];
    mail: { name: string; subject: string; text: string } | null;
  };
};

/** The second look before anything is mailed: to how many, to whom, to whom not and why, and the mail itself. */
export function BoardReview({ conference, review }: Props) {
  const t = useTranslations('speakers.review');
  const { wish, recipients, passedOver, mail } = review;
  const count = recipients.length;
  return (
    <div className="grid max-w-[60rem] grid-cols-1 gap-6">
      <h2 className="text-h3">{t(wish, { count })}</h2>
      {count === 0 ? (
        <Notice tone="sun">
          <p>{t(passedOver.length === 0 ? 'nobody' : 'none')}</p>
        </Notice>
      ) : (
        <Panel id="recipients" title={t('to')}>
          <Names names={recipients} />
        </Panel>
      )}
      {passedOver.length > 0 ? (
        <Panel id="passed-over" title={t('not')}>
          <ul className="grid gap-1">
            {passedOver.map(({ speakerId, name, obstacle }) => (
              <li key={speakerId}>
                <bdi className="font-semibold">{name}</bdi>{' '}
                <span className="text-ink-2">{t(`obstacle.${obstacle}`)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {mail ? (
        <Panel id="mail" title={t('preview', { name: mail.name })}>
          <p className="mb-3">
            <span className="text-ink-2">{t('subject')}:</span> <strong>{mail.subject}</strong>
          </p>
          <p className="rounded-box bg-mist px-5 py-4 text-md whitespace-pre-line [overflow-wrap:anywhere]">
            {mail.text}
          </p>
          <p className="mt-3 text-ink-2">{t('link')}</p>
        </Panel>
      ) : null}
      <SendForm conference={conference} wish={wish} ids={recipients.map(({ speakerId }) => speakerId)} />
    </div>
  );
}

function Names({ names }: { names: readonly { speakerId: string; name: string }[] }) {
  return (
    <ul className="gap-x-8 md:columns-2">
      {names.map(({ speakerId, name }) => (
        <li key={speakerId}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

function SendForm({
  conference,
  wish,
  ids,
}: {
  conference: Props['conference'];
  wish: MailWish;
  ids: readonly string[];
}) {
  const t = useTranslations('speakers.review');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <div className="flex flex-wrap items-start gap-4">
      {ids.length > 0 ? (
        <ActionForm
          action={mailChosenAction}
          locale={locale}
          errorTitle={form('summary')}
          hidden={{ conferenceId: conference.id, wish }}
          prefix="send-"
          className="grid gap-4"
        >
          {ids.map((id) => (
            <input key={id} type="hidden" name="speakerIds" value={id} />
          ))}
          <SubmitButton pendingText={t('pending')}>
            <span className="inline-flex items-center gap-2.5">
              <Send aria-hidden="true" size={20} />
              {t(wish === 'invite' ? 'sendInvite' : 'sendRemind', { count: ids.length })}
            </span>
          </SubmitButton>
        </ActionForm>
      ) : null}
      <ButtonLink
        href={{ pathname: '/organiser/conferences/[slug]/speakers', params: { slug: conference.slug } }}
        variant="ghost"
      >
        {t('back')}
      </ButtonLink>
    </div>
  );
}
