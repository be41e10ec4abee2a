import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionSelect, ActionTick } from '@/components/form/action-fields';
import { organisationFilters } from '@/features/registration/organiser-rules';
import { formatTimeRange } from '@/lib/time';
import { roles, type Segment } from '../schema';
import type { SegmentOptions } from '../types';

/** Who a message goes to: roles, seminars, and what narrows the participants. */
export function SegmentFields({ segment, options }: { segment: Segment; options: SegmentOptions }) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  return (
    <div className="grid gap-5">
      <ActionChoices
        name="roles"
        label={t('roles')}
        hint={t('rolesHint')}
        options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        defaultValues={segment.roles}
      />
      <details className="rounded-box border border-mist-2 px-4 py-2" open={segment.sessionIds.length > 0 || undefined}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-spruce-2 underline underline-offset-4">
          {t('sessions')}
        </summary>
        <ActionChoices
          name="sessions"
          label={<span className="sr-only">{t('sessions')}</span>}
          hint={t('sessionsHint')}
          options={options.sessions.map((session) => ({
            value: session.id,
            label: `${formatTimeRange(session.startsAt, session.endsAt, locale)} ${locale === 'en' ? (session.titleEn ?? session.titleSv) : session.titleSv}`,
          }))}
          defaultValues={segment.sessionIds}
        />
      </details>
      <NarrowFields segment={segment} options={options} />
    </div>
  );
}

function NarrowFields({ segment, options }: { segment: Segment; options: SegmentOptions }) {
  const t = useTranslations('mailings');
  const kinds = useTranslations('registrations');
  const any = { value: '', label: t('any') };
  return (
    <fieldset className="grid gap-4 rounded-box border border-mist-2 px-4 pt-2 pb-4">
      <legend className="px-1 font-semibold">{t('narrowTitle')}</legend>
      <p className="text-sm text-ink-2">{t('narrowHint')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <ActionSelect
          name="state"
          label={t('state')}
          options={(['confirmed', 'cancelled'] as const).map((value) => ({ value, label: t(`stateOptions.${value}`) }))}
          defaultValue={segment.state}
        />
        <ActionSelect
          name="kind"
          label={t('kind')}
          options={[any, ...organisationFilters.map((value) => ({ value, label: kinds(`kinds.${value}`) }))]}
          defaultValue={segment.organisationKind ?? ''}
        />
        <ActionSelect
          name="county"
          label={t('county')}
          options={[any, ...options.counties.map(({ code, name }) => ({ value: code, label: name }))]}
          defaultValue={segment.countyCode ?? ''}
        />
        <ActionSelect
          name="municipality"
          label={t('municipality')}
          options={[any, ...options.municipalities.map(({ code, name }) => ({ value: code, label: name }))]}
          defaultValue={segment.municipalityCode ?? ''}
        />
      </div>
      <ActionTick name="trouble" label={t('trouble')} defaultChecked={segment.mailTrouble} />
    </fieldset>
  );
}
