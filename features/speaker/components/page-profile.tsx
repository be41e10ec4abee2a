import { useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Notice } from '@/components/ui/notice';
import { formatDay } from '@/lib/time';
import { profileAction } from '../page-actions';
import type { SpeakerDetail, SpeakerPageView } from '../types';
import { PagePartFrame, type PartProps } from './page-part';

type Props = PartProps & { speaker: SpeakerDetail; refused: SpeakerPageView['refused']; isShown: boolean };

/** What the public reads of the speaker, as it will be: a wish that waits stands in the fields. */
export function PageProfile({ token, locale, note, speaker, refused, isShown }: Props) {
  const t = useTranslations('speakerPage.profile');
  const form = useTranslations('form');
  const text = { ...speaker, ...speaker.pending?.wished };
  return (
    <PagePartFrame part="profile" note={note} title={t('title')}>
      <p>{t(isShown ? 'waits' : 'now')}</p>
      <WishState speaker={speaker} refused={refused} locale={locale} />
      <ActionForm
        action={profileAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ token }}
        prefix="profile-"
      >
        <ActionText name="name" label={t('name')} defaultValue={text.name} maxLength={120} autoComplete="name" />
        <ActionText
          name="organisation"
          label={t('organisation')}
          defaultValue={text.organisation}
          maxLength={150}
          autoComplete="organization"
          optionalText={form('optional')}
        />
        <ActionText
          name="titleSv"
          label={t('titleSv')}
          hint={t('titleHint')}
          defaultValue={text.titleSv}
          maxLength={150}
          optionalText={form('optional')}
        />
        <ActionTextarea
          name="bioSv"
          label={t('bioSv')}
          hint={t('bioHint')}
          defaultValue={text.bioSv}
          rows={6}
          maxLength={4_000}
          lang="sv"
        />
        <ActionText
          name="titleEn"
          label={t('titleEn')}
          defaultValue={text.titleEn}
          maxLength={150}
          optionalText={form('optional')}
        />
        <ActionTextarea
          name="bioEn"
          label={t('bioEn')}
          defaultValue={text.bioEn}
          rows={6}
          maxLength={4_000}
          lang="en"
          optionalText={form('optional')}
        />
        <div>
          <SubmitButton pendingText={t('pending')}>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
    </PagePartFrame>
  );
}

function WishState({ speaker, refused, locale }: Pick<Props, 'speaker' | 'refused' | 'locale'>) {
  const t = useTranslations('speakerPage');
  if (speaker.pending)
    return (
      <Notice tone="sun" title={t('profile.waiting', { date: formatDay(speaker.pending.createdAt, locale) })}>
        <p>{t('profile.waitingText')}</p>
      </Notice>
    );
  if (!refused) return null;
  const fields = refused.fields.map((field) => t(`fields.${field as 'name'}`)).join(', ');
  return (
    <Notice tone="sun" title={t('profile.refused', { fields })}>
      {refused.reason ? (
        <p className="whitespace-pre-line">{t('profile.refusedReason', { reason: refused.reason })}</p>
      ) : null}
    </Notice>
  );
}
