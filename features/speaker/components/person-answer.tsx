import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/time';
import { answerOnBehalfAction, renewLinkAction, revokeLinkAction } from '../board-actions';
import type { InvitationFacts, SpeakerDetail } from '../types';
import { type PersonAt, PersonForm } from './person-form';

type Props = { at: PersonAt; invitation: InvitationFacts; canEdit: boolean };

/** What the speaker has answered and when they were asked; an answer by phone is written down here. */
export function PersonAnswer({ at, invitation, canEdit }: Props) {
  const t = useTranslations('speakers');
  const locale = useLocale();
  const { state, sentAt, answeredAt, remindedAt } = invitation;
  const times = [
    answeredAt ? t('person.answeredAt', { date: formatDateTime(answeredAt, locale) }) : null,
    remindedAt ? t('person.remindedAt', { date: formatDateTime(remindedAt, locale) }) : null,
    sentAt ? t('person.sentAt', { date: formatDateTime(sentAt, locale) }) : null,
  ].filter(Boolean);
  return (
    <Panel
      id="answer"
      title={t('person.answer')}
      aside={<Tag tone={state === 'declined' ? 'ling' : 'calm'}>{t(`board.state.${state}`)}</Tag>}
    >
      <ul className="text-ink-2">
        {times.map((time) => (
          <li key={time}>{time}</li>
        ))}
      </ul>
      {canEdit && state !== 'revoked' ? (
        <div className="mt-4 border-t border-mist-2 pt-4">
          <p className="mb-3 font-semibold">{t('person.onBehalf')}</p>
          <div className="flex flex-wrap gap-3">
            {state === 'confirmed' ? null : (
              <PersonForm
                at={at}
                action={answerOnBehalfAction}
                name="yes"
                hidden={{ answer: 'confirmed' }}
                submit={t('person.sayYes')}
              />
            )}
            {state === 'declined' ? null : (
              <PersonForm
                at={at}
                action={answerOnBehalfAction}
                name="no"
                hidden={{ answer: 'declined' }}
                submit={t('person.sayNo')}
              />
            )}
          </div>
        </div>
      ) : null}
    </Panel>
  );
}

/** The link to the speaker's own page: renewed by mail, or closed. */
export function PersonLink({ at, invitation, speaker, canEdit }: Props & { speaker: SpeakerDetail }) {
  const t = useTranslations('speakers.person');
  const isManaged = speaker.isMinor || !speaker.email;
  const isRevoked = invitation.state === 'revoked';
  const text = isManaged ? 'linkManaged' : isRevoked ? 'linkRevoked' : 'linkText';
  return (
    <Panel id="link" title={t('link')}>
      <p className="max-w-text">{t(text)}</p>
      {canEdit && !isManaged ? (
        <div className="mt-4 grid justify-items-start gap-3">
          <PersonForm at={at} action={renewLinkAction} name="renew" hidden={{ renewLink: 'yes' }} submit={t('renew')} />
          {isRevoked ? null : (
            <details>
              <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-ling underline underline-offset-4">
                {t('revoke')}
              </summary>
              <p className="mt-2 mb-4 max-w-text">{t('revokeText')}</p>
              <PersonForm
                at={at}
                action={revokeLinkAction}
                name="revoke"
                hidden={{ revokeLink: 'yes' }}
                look={{ variant: 'danger' }}
                submit={t('revoke')}
              />
            </details>
          )}
        </div>
      ) : null}
    </Panel>
  );
}
