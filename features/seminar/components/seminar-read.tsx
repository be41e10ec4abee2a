import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Markdown } from '@/components/ui/markdown';
import { Panel } from '@/components/ui/panel';
import type { SeminarText } from '../types';

/** A seminar's text for whoever may read it but not change it. */
export function SeminarRead({ text }: { text: SeminarText }) {
  const t = useTranslations('seminars');
  const programme = useTranslations('programme');
  const { theme, level, language, audiences, equipment, minParticipants, maxParticipants } = text;
  return (
    <>
      <p className="text-ink-2">{t('read.only')}</p>
      <Panel id="words" title={t('parts.words')}>
        <div className="grid gap-5">
          <p className="font-semibold" lang="sv">
            {text.titleSv}
          </p>
          <Markdown source={text.abstractSv} lang="sv" />
          {text.titleEn ? (
            <p className="font-semibold" lang="en">
              {text.titleEn}
            </p>
          ) : null}
          {text.abstractEn ? <Markdown source={text.abstractEn} lang="en" /> : null}
        </div>
      </Panel>
      <Panel id="facts" title={t('parts.facts')}>
        <Facts
          facts={[
            { name: t('fields.theme'), value: programme(`theme.${theme}`) },
            { name: t('fields.level'), value: programme(`level.${level}`) },
            { name: t('fields.language'), value: programme(`language.${language === 'en' ? 'en' : 'sv'}`) },
            { name: t('fields.audiences'), value: audiences.map((one) => programme(`audience.${one}`)).join(', ') },
            { name: t('fields.equipment'), value: equipment.map((one) => t(`equipment.${one}`)).join(', ') },
            { name: t('fields.minParticipants'), value: minParticipants ?? t('read.notSaid') },
            { name: t('fields.maxParticipants'), value: maxParticipants ?? t('read.notSaid') },
          ]}
        />
      </Panel>
    </>
  );
}
