import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionSelect, ActionText, ActionTextarea, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { localTimeValue } from '@/lib/time';
import { createSpeakerAction, editSpeakerAction } from '../actions';
import type { SpeakerDetail } from '../types';

/** What is kept of a speaker, new (null) or known. */
export function SpeakerForm({ speaker }: { speaker: SpeakerDetail | null }) {
  const t = useTranslations('speakers.form');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={speaker ? editSpeakerAction : createSpeakerAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={speaker ? { speakerId: speaker.id, version: speaker.version } : {}}
      prefix="speaker-"
      className="grid gap-8"
    >
      <WhoFields speaker={speaker} />
      <ContactFields speaker={speaker} />
      <MinorFields speaker={speaker} />
      <div>
        <SubmitButton pendingText={t('pending')}>{t(speaker ? 'save' : 'create')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-4 font-display text-h4 font-semibold">{legend}</legend>
      {children}
    </fieldset>
  );
}

function WhoFields({ speaker }: { speaker: SpeakerDetail | null }) {
  const t = useTranslations('speakers.form');
  const optionalText = useTranslations('form')('optional');
  return (
    <>
      <Group legend={t('who')}>
        <ActionText
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          defaultValue={speaker?.name}
          maxLength={120}
          autoComplete="off"
        />
        <ActionText
          name="organisation"
          label={t('organisation')}
          defaultValue={speaker?.organisation}
          maxLength={150}
          optionalText={optionalText}
        />
        <div className="grid gap-5 xl:grid-cols-2">
          <ActionText
            name="titleSv"
            label={t('titleSv')}
            defaultValue={speaker?.titleSv}
            maxLength={150}
            optionalText={optionalText}
          />
          <ActionText
            name="titleEn"
            label={t('titleEn')}
            defaultValue={speaker?.titleEn}
            maxLength={150}
            optionalText={optionalText}
          />
        </div>
      </Group>
      <Group legend={t('texts')}>
        <div className="grid gap-5 xl:grid-cols-2">
          <ActionTextarea
            name="bioSv"
            label={t('bioSv')}
            defaultValue={speaker?.bioSv}
            rows={5}
            maxLength={4_000}
            optionalText={optionalText}
          />
          <ActionTextarea
            name="bioEn"
            label={t('bioEn')}
            defaultValue={speaker?.bioEn}
            rows={5}
            maxLength={4_000}
            optionalText={optionalText}
          />
        </div>
      </Group>
    </>
  );
}

function ContactFields({ speaker }: { speaker: SpeakerDetail | null }) {
  const t = useTranslations('speakers.form');
  const optionalText = useTranslations('form')('optional');
  return (
    <Group legend={t('contact')}>
      <ActionText
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        defaultValue={speaker?.email ?? ''}
        maxLength={254}
        autoComplete="off"
        optionalText={optionalText}
      />
      <div className="grid gap-5 xl:grid-cols-2">
        <ActionText
          name="phone"
          type="tel"
          label={t('phone')}
          defaultValue={speaker?.phone ?? ''}
          maxLength={40}
          autoComplete="off"
          optionalText={optionalText}
        />
        <ActionSelect
          name="mailLanguage"
          label={t('mailLanguage')}
          defaultValue={speaker?.locale ?? 'sv'}
          options={[
            { value: 'sv', label: t('sv') },
            { value: 'en', label: t('en') },
          ]}
        />
      </div>
    </Group>
  );
}

function MinorFields({ speaker }: { speaker: SpeakerDetail | null }) {
  const t = useTranslations('speakers.form');
  const optionalText = useTranslations('form')('optional');
  const isMinor = speaker?.isMinor ?? false;
  return (
    <Group legend={t('minorTitle')}>
      <ActionTick name="isMinor" label={t('isMinor')} hint={t('isMinorHint')} defaultChecked={isMinor} />
      <div className="grid gap-5 border-l-4 border-mist-2 pl-5">
        <ActionText
          name="guardianName"
          label={t('guardianName')}
          defaultValue={speaker?.guardianName ?? ''}
          maxLength={120}
          autoComplete="off"
          optionalText={optionalText}
        />
        <ActionText
          name="guardianConsentOn"
          type="date"
          label={t('guardianConsentOn')}
          defaultValue={localTimeValue(speaker?.guardianConsentAt ?? null).slice(0, 10)}
          optionalText={optionalText}
          className="max-w-60"
        />
        <ActionTextarea
          name="guardianNote"
          label={t('guardianNote')}
          hint={t('guardianNoteHint')}
          defaultValue={speaker?.guardianNote}
          rows={2}
          maxLength={1_000}
          optionalText={optionalText}
        />
        <ActionTick
          name="wholeName"
          label={t('wholeName')}
          defaultChecked={isMinor && /\s/.test(speaker?.name ?? '')}
        />
        <ActionTick
          name="showOrganisation"
          label={t('showOrganisation')}
          hint={t('showOrganisationHint')}
          defaultChecked={isMinor && speaker?.organisation !== ''}
        />
      </div>
    </Group>
  );
}
