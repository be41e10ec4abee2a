import { useTranslations } from 'next-intl';
import { ActionSelect, ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import {
  claimAction,
  newTaskAction,
  removeTaskAction,
  renameTaskAction,
  takeSuggestionsAction,
  tasksFromGroupsAction,
} from '../matrix-actions';
import { levels, type Suggestion, suggestionsFrom, type TaskRow } from '../matrix-rules';
import type { Invited, MeetingCard } from '../types';
import { MatrixClaims } from './matrix-claims';

export type MatrixAt = { consultationId: string; locale: string };

/** A new task by hand, or one for each group. */
export function NewTasks({ at, hasGroups }: { at: MatrixAt; hasGroups: boolean }) {
  const t = useTranslations('facilitation.matrix');
  const errorTitle = useTranslations('form')('summary');
  const common = { locale: at.locale, errorTitle, className: 'flex max-w-full flex-wrap items-end gap-3' };
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
      <ActionForm action={newTaskAction} {...common} prefix="new-task-" hidden={{ consultationId: at.consultationId }}>
        <div className="w-[24rem] max-w-full">
          <ActionText name="taskTitle" label={t('newTask')} maxLength={150} />
        </div>
        <SubmitButton size="small" pendingText={t('saving')}>
          {t('makeTask')}
        </SubmitButton>
      </ActionForm>
      {hasGroups ? (
        <ActionForm
          action={tasksFromGroupsAction}
          {...common}
          prefix="from-groups-"
          hidden={{ consultationId: at.consultationId, fromGroups: 'yes' }}
        >
          <SubmitButton variant="ghost" size="small" pendingText={t('saving')}>
            {t('fromGroups')}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  );
}

type Props = { row: TaskRow; at: MatrixAt; cards: readonly MeetingCard[]; invited: readonly Invited[] };

/** All that can be done with one task, opened where it is needed. */
export function MatrixTask({ row, at, cards, invited }: Props) {
  const t = useTranslations('facilitation.matrix');
  const inGroup = row.groupId === null ? [] : cards.filter(({ groupId }) => groupId === row.groupId);
  const suggestions = suggestionsFrom(inGroup, row.claims);
  return (
    <div id={`task-${row.id}`} tabIndex={-1}>
      <Disclosure summary={t('edit', { title: row.title })}>
        <div className="grid grid-cols-1 gap-6">
          <MatrixClaims row={row} at={at} />
          {suggestions.length > 0 ? <Suggestions {...{ row, at, suggestions }} /> : null}
          <AddClaim row={row} at={at} invited={invited} />
          <TaskForms row={row} at={at} />
        </div>
      </Disclosure>
    </div>
  );
}

function Suggestions({ row, at, suggestions }: Pick<Props, 'row' | 'at'> & { suggestions: readonly Suggestion[] }) {
  const t = useTranslations('facilitation');
  const errorTitle = useTranslations('form')('summary');
  return (
    <div>
      <h3 className="text-h4">{t('matrix.suggestions')}</h3>
      <ul className="mt-2 list-disc pl-6">
        {suggestions.map((one) => (
          <li key={`${one.level} ${one.ownerId} ${one.byId}`}>
            {t(one.byId === one.ownerId ? 'matrix.claimOwn' : one.by ? 'matrix.claimOther' : 'matrix.claimMeeting', {
              level: t(`levels.${one.level}`),
              by: one.by ?? '',
              owner: one.owner,
            })}
            , {t('matrix.fromCard', { number: one.cardNumber })}
          </li>
        ))}
      </ul>
      <ActionForm
        action={takeSuggestionsAction}
        locale={at.locale}
        errorTitle={errorTitle}
        prefix={`suggestions-${row.id}-`}
        className="mt-3 grid grid-cols-1 gap-3"
        hidden={{ consultationId: at.consultationId, taskId: row.id, suggestions: 'yes' }}
      >
        <div>
          <SubmitButton size="small" pendingText={t('matrix.saving')}>
            {t('matrix.takeSuggestions')}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

function AddClaim({ row, at, invited }: Pick<Props, 'row' | 'at' | 'invited'>) {
  const t = useTranslations('facilitation');
  const errorTitle = useTranslations('form')('summary');
  const owners = new Map(invited.map(({ organisationId, name }) => [organisationId, name]));
  return (
    <div>
      <h3 className="mb-2 text-h4">{t('matrix.addClaim')}</h3>
      <ActionForm
        action={claimAction}
        locale={at.locale}
        errorTitle={errorTitle}
        prefix={`claim-${row.id}-`}
        className="grid max-w-[46rem] grid-cols-1 gap-4 sm:grid-cols-3"
        hidden={{ consultationId: at.consultationId, taskId: row.id }}
      >
        <ActionSelect
          name="level"
          label={t('matrix.level')}
          options={levels.map((level) => ({ value: level, label: t(`levels.${level}`) }))}
        />
        <ActionSelect
          name="owner"
          label={t('matrix.owner')}
          options={[
            { value: '', label: t('matrix.ownerChoose') },
            ...[...owners].map(([value, label]) => ({ value, label })),
          ]}
        />
        <ActionSelect
          name="saidBy"
          label={t('matrix.saidBy')}
          options={[
            { value: '', label: t('matrix.saidByMeeting') },
            ...invited.map(({ invitationId, name }) => ({ value: invitationId, label: name })),
          ]}
        />
        <div className="sm:col-span-3">
          <SubmitButton variant="ghost" size="small" pendingText={t('matrix.saving')}>
            {t('matrix.addClaimButton')}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

function TaskForms({ row, at }: Pick<Props, 'row' | 'at'>) {
  const t = useTranslations('facilitation.matrix');
  const errorTitle = useTranslations('form')('summary');
  const hidden = { consultationId: at.consultationId, taskId: row.id, version: row.version };
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
      <ActionForm
        action={renameTaskAction}
        locale={at.locale}
        errorTitle={errorTitle}
        prefix={`rename-${row.id}-`}
        className="flex max-w-full flex-wrap items-end gap-3"
        hidden={hidden}
      >
        <div className="w-[24rem] max-w-full">
          <ActionText name="renamed" label={t('renamed')} defaultValue={row.title} maxLength={150} />
        </div>
        <SubmitButton variant="ghost" size="small" pendingText={t('saving')}>
          {t('rename')}
        </SubmitButton>
      </ActionForm>
      <Disclosure plain danger summary={t('removeTask')}>
        <ActionForm
          action={removeTaskAction}
          locale={at.locale}
          errorTitle={errorTitle}
          prefix={`remove-${row.id}-`}
          className="grid grid-cols-1 gap-3"
          hidden={{ ...hidden, removeTask: 'yes' }}
        >
          <p>{t('removeTaskText')}</p>
          <div>
            <SubmitButton variant="danger" size="small" pendingText={t('saving')}>
              {t('removeTask')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
