import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import type { SpeakerDetail } from '../types';

/** The details for somebody who may read and not change: nothing of guardians and contact. */
export function SpeakerReading({ speaker }: { speaker: SpeakerDetail }) {
  const t = useTranslations('speakers.form');
  const locale = useLocale();
  const bio = locale === 'en' ? speaker.bioEn || speaker.bioSv : speaker.bioSv || speaker.bioEn;
  return (
    <div className="grid gap-5">
      <Facts
        stacked
        facts={[
          { name: t('organisation'), value: speaker.organisation },
          { name: t('titleSv'), value: speaker.titleSv },
          { name: t('titleEn'), value: speaker.titleEn },
        ]}
      />
      {bio ? <p className="max-w-text whitespace-pre-line">{bio}</p> : null}
    </div>
  );
}
