import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { Link } from '@/lib/i18n/link';
import type { Href } from '@/lib/i18n/navigation';
import { formatDateTime } from '@/lib/time';
import { changeStateAction } from '../settings-actions';
import { type Obstacle, type StateChange, stateChanges, stateFacts } from '../state-rules';
import type { Settings } from '../types';

const steps = ['draft', 'published', 'open', 'closed', 'archived'] as const;

/** Where the conference is on its way, and every step it can take from here: what it does, or what stands in the way. */
export function StatePanel({ settings, now }: { settings: Settings; now: Date }) {
  const t = useTranslations('tours.state');
  const here = steps.indexOf(settings.state);
  return (
    <Panel id="state" title={t('title')}>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <TourLine label={t('label')}>
          {steps.map((step, i) => (
            <TourStop
              key={step}
              state={i === here ? 'now' : i < here ? 'past' : 'open'}
              {...(i === here ? { stateText: t('now') } : {})}
            >
              <span className={i === here ? 'font-semibold' : 'text-ink-2'}>{t(`steps.${step}`)}</span>
            </TourStop>
          ))}
        </TourLine>
        <div className="grid grid-cols-1 content-start gap-3">
          {stateChanges(stateFacts(settings), now).map((change) => (
            <Change key={change.to} change={change} settings={settings} />
          ))}
        </div>
      </div>
    </Panel>
  );
}

function Change({ change, settings }: { change: StateChange; settings: Settings }) {
  const t = useTranslations('tours.state');
  const form = useTranslations('form');
  const locale = useLocale();
  const name = t(`changes.${settings.state === 'archived' ? 'unarchived' : change.to}`);
  const isBlocked = change.obstacles.length > 0;
  return (
    <details
      className="border-t border-mist-2 pt-1 first:border-0"
      open={change.to !== 'draft' && change.to !== 'archived'}
    >
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-spruce-2 underline underline-offset-4">
        {name}
      </summary>
      {isBlocked ? (
        <Obstacles obstacles={change.obstacles} settings={settings} />
      ) : (
        <>
          <Consequences change={change} settings={settings} />
          <ActionForm
            action={changeStateAction}
            locale={locale}
            errorTitle={form('summary')}
            prefix={`${change.to}-`}
            className="mt-4 grid grid-cols-1 gap-4"
            hidden={{ conference: settings.id, version: settings.version, to: change.to }}
          >
            <div>
              <SubmitButton variant={change.to === 'draft' ? 'ghost' : 'spruce'} pendingText={t('changing')}>
                {name}
              </SubmitButton>
            </div>
          </ActionForm>
        </>
      )}
    </details>
  );
}

function Consequences({ change, settings }: { change: StateChange; settings: Settings }) {
  const t = useTranslations('tours.state');
  const locale = useLocale();
  const { slug, taken, registrationOpensAt } = settings;
  const opens = registrationOpensAt ? formatDateTime(registrationOpensAt, locale) : '';
  return (
    <>
      <p className="font-semibold">{t('means')}</p>
      <ul className="mt-1 max-w-text list-disc pl-5">
        {change.consequences.map((consequence) => (
          <li key={consequence}>{t(`consequences.${consequence}`, { slug, taken, opens })}</li>
        ))}
      </ul>
    </>
  );
}

function Obstacles({ obstacles, settings }: { obstacles: readonly Obstacle[]; settings: Settings }) {
  const t = useTranslations('tours.state');
  return (
    <Notice tone="sun" title={t('stands')}>
      <ul className="mt-1 grid grid-cols-1 gap-1">
        {obstacles.map((obstacle) => (
          <li key={obstacle.reason}>
            {t(`obstacles.${obstacle.reason}`)}{' '}
            <Link href={causeOf(obstacle, settings)}>
              {t('mend')}
              <span className="sr-only">: {t(`obstacles.${obstacle.reason}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Where an obstacle is mended: a field on this page, the schedule, or the tour. */
function causeOf({ at }: Obstacle, { slug, tour }: Settings): Href {
  if (at === 'schedule') return { pathname: '/organiser/conferences/[slug]/schedule', params: { slug } };
  if (at === 'tour') return { pathname: '/organiser/tours/[series]', params: { series: tour.slug }, hash: 'archive' };
  return { pathname: '/organiser/conferences/[slug]/settings', params: { slug }, hash: at };
}
