import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { prepareInvitationAction } from '../board-actions';
import type { SpeakerDetail } from '../types';
import { type PersonAt, PersonForm } from './person-form';

/** Somebody on the programme whom nobody has asked: by mail, or filled in by the organiser. */
export function PersonUnasked({
  at,
  slug,
  speaker,
  canEdit,
}: {
  at: PersonAt;
  slug: string;
  speaker: SpeakerDetail;
  canEdit: boolean;
}) {
  const t = useTranslations('speakers.person');
  const getsMail = speaker.email !== null && !speaker.isMinor;
  return (
    <Panel id="answer" title={t('answer')}>
      <p>{t('notAsked')}</p>
      {canEdit ? (
        <div className="mt-4 grid justify-items-start gap-5">
          {getsMail ? (
            <div className="grid justify-items-start gap-2">
              <p className="text-ink-2">{t('inviteHint')}</p>
              <ButtonLink
                size="small"
                href={{
                  pathname: '/organiser/conferences/[slug]/speakers',
                  params: { slug },
                  query: { pick: speaker.id, review: 'invite' },
                }}
              >
                {t('invite')}
              </ButtonLink>
            </div>
          ) : null}
          <div className="grid justify-items-start gap-2">
            <p className="text-ink-2">{t('prepareHint')}</p>
            <PersonForm
              at={at}
              action={prepareInvitationAction}
              name="prepare"
              hidden={{ prepare: 'yes' }}
              submit={t('prepare')}
            />
          </div>
        </div>
      ) : null}
    </Panel>
  );
}
