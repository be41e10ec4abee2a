import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { archiveSeminarAction } from '../actions';
import type { MasterSeminar } from '../types';

/** Puts a seminar away, or takes it out again. */
export function ArchiveSeminar({ seriesId, seminar }: { seriesId: string; seminar: MasterSeminar }) {
  const t = useTranslations('seminars');
  const form = useTranslations('form');
  const archived = seminar.archivedAt !== null;
  const cities = seminar.places.filter(({ inDraft }) => inDraft).map(({ city }) => city);
  return (
    <Disclosure summary={t(archived ? 'archive.openBack' : 'archive.open')}>
      <ActionForm
        action={archiveSeminarAction}
        locale={useLocale()}
        errorTitle={form('summary')}
        prefix="archive-"
        hidden={{ seriesId, seminarId: seminar.id, version: seminar.version, archive: archived ? 'no' : 'yes' }}
        className="grid gap-4"
      >
        <p className="max-w-text">
          {archived ? t('archive.whatBack') : t('archive.what')}{' '}
          {!archived && cities.length > 0 ? t('archive.stays', { cities: cities.join(', ') }) : null}
        </p>
        <div>
          <SubmitButton variant="ghost" pendingText={t('saving')}>
            {t(archived ? 'archive.doBack' : 'archive.do')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
