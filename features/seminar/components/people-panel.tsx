import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect, ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { addPersonAction, resetPeopleAction, stepPersonAction } from '../actions';
import { nameOf, ofKind, roleKinds } from '../rules';
import type { SeminarPerson } from '../types';

export type PeopleSubject = {
  seriesId: string;
  seminarId: string;
  /** '' for the whole tour. */
  conferenceId: string;
  version: number;
};

type Kind = SeminarPerson['kind'];

/**
 * Speakers, hosts and moderators in their order. Each step is a small form of its own, so that everything works by keyboard and without
 * JavaScript. In a city, `local` says which roles have people of the city's own.
 */
export function PeoplePanel({
  people,
  subject,
  canEdit,
  choices,
  local,
}: {
  people: readonly SeminarPerson[];
  subject: PeopleSubject;
  canEdit: boolean;
  choices: readonly { name: string; organisation: string }[];
  local?: { city: string; kinds: readonly Kind[] };
}) {
  const t = useTranslations('seminars');
  return (
    <Panel id="people" title={t('parts.people')}>
      <div id="people" className="grid gap-6">
        {local ? <p className="max-w-text text-ink-2">{t('people.localHint', { city: local.city })}</p> : null}
        {roleKinds.map((kind) => (
          <Role
            key={kind}
            kind={kind}
            people={ofKind(people, kind)}
            subject={canEdit ? subject : null}
            own={local ? local.kinds.includes(kind) : null}
            city={local?.city ?? ''}
          />
        ))}
        {canEdit ? <AddPerson subject={subject} choices={choices} /> : null}
      </div>
    </Panel>
  );
}

type RoleProps = {
  kind: Kind;
  people: SeminarPerson[];
  subject: PeopleSubject | null;
  own: boolean | null;
  city: string;
};

function Role({ kind, people, subject, own, city }: RoleProps) {
  const t = useTranslations('seminars');
  return (
    <section aria-labelledby={`role-${kind}`}>
      <div className="flex flex-wrap items-center gap-3">
        <h3 id={`role-${kind}`} className="text-base font-semibold">
          {t(`people.roles.${kind}`)}
        </h3>
        {own ? <Tag tone="sun">{t('people.own', { city })}</Tag> : null}
        {own && subject ? <ResetButton kind={kind} subject={subject} /> : null}
      </div>
      {people.length === 0 ? <p className="text-ink-2">{t(`people.none.${kind}`)}</p> : null}
      <ol className="mt-1 grid">
        {people.map((person, i) => (
          <li
            key={person.speakerId}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-mist-2 py-1.5 first:border-0"
          >
            <span className="mr-auto min-w-0 py-2 [overflow-wrap:anywhere]">
              <b className="font-semibold">{person.name}</b>
              {person.organisation ? `, ${person.organisation}` : null}
            </span>
            {subject ? (
              <Steps person={person} subject={subject} first={i === 0} last={i === people.length - 1} />
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

type StepsProps = { person: SeminarPerson; subject: PeopleSubject; first: boolean; last: boolean };

function Steps({ person, subject, first, last }: StepsProps) {
  const t = useTranslations('seminars');
  const form = useTranslations('form');
  const { name, speakerId, kind } = person;
  const pendingText = t('people.pending');
  return (
    <ActionForm
      action={stepPersonAction}
      locale={useLocale()}
      errorTitle={form('summary')}
      prefix={`${kind}-${speakerId}-`}
      hidden={{ ...subject, speakerId, kind }}
      className="-ml-4.5 flex flex-wrap items-center"
    >
      {first ? null : (
        <SubmitButton variant="plain" size="small" name="step" value="up" pendingText={pendingText}>
          <ArrowUp aria-hidden="true" size={18} className="mr-1 inline" />
          {t('people.up')} <span className="sr-only">{name}</span>
        </SubmitButton>
      )}
      {last ? null : (
        <SubmitButton variant="plain" size="small" name="step" value="down" pendingText={pendingText}>
          <ArrowDown aria-hidden="true" size={18} className="mr-1 inline" />
          {t('people.down')} <span className="sr-only">{name}</span>
        </SubmitButton>
      )}
      <SubmitButton variant="plain" size="small" name="step" value="remove" pendingText={pendingText}>
        <Trash2 aria-hidden="true" size={18} className="mr-1 inline" />
        {t('people.remove')} <span className="sr-only">{name}</span>
      </SubmitButton>
    </ActionForm>
  );
}

function ResetButton({ kind, subject }: { kind: Kind; subject: PeopleSubject }) {
  const t = useTranslations('seminars');
  const form = useTranslations('form');
  return (
    <ActionForm
      action={resetPeopleAction}
      locale={useLocale()}
      errorTitle={form('summary')}
      prefix={`reset-${kind}-`}
      hidden={{ ...subject, kind }}
      className="contents"
    >
      <SubmitButton variant="plain" size="small" pendingText={t('people.pending')}>
        {t('people.reset')}
        <span className="sr-only">: {t(`people.roles.${kind}`)}</span>
      </SubmitButton>
    </ActionForm>
  );
}

function AddPerson({
  subject,
  choices,
}: {
  subject: PeopleSubject;
  choices: readonly { name: string; organisation: string }[];
}) {
  const t = useTranslations('seminars');
  const form = useTranslations('form');
  return (
    <ActionForm
      action={addPersonAction}
      locale={useLocale()}
      errorTitle={form('summary')}
      prefix="add-"
      hidden={subject}
      className="grid gap-4 rounded-box bg-mist px-5 py-4"
    >
      <h3 className="text-base font-semibold">{t('people.addTitle')}</h3>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <ActionText name="name" label={t('people.name')} list="speaker-names" autoComplete="off" maxLength={400} />
        <ActionSelect
          name="kind"
          label={t('people.role')}
          options={roleKinds.map((kind) => ({ value: kind, label: t(`people.kinds.${kind}`) }))}
        />
      </div>
      <div>
        <SubmitButton variant="ghost" size="small" pendingText={t('people.pending')}>
          {t('people.add')}
        </SubmitButton>
      </div>
      <datalist id="speaker-names">
        {[...new Set(choices.map(nameOf))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p className="text-md text-ink-2">
        {t('people.unknownHint')} <Link href="/organiser/speakers/new">{t('people.newSpeaker')}</Link>
      </p>
    </ActionForm>
  );
}
