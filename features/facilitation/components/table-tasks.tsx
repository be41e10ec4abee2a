'use client';

import { ActionSelect } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import type { LiveTable } from '../live-rules';
import { levels } from '../matrix-rules';
import { tableClaimAction, tableUnclaimAction } from '../table-actions';
import type { Invited } from '../types';
import { MatrixTable } from './matrix-table';
import type { AllTableWords, AtTable } from './meeting-words';

type Props = { value: LiveTable; at: AtTable; invited: readonly Invited[]; words: AllTableWords };

/** Who does what, and 'this is ours' or whose it is, said for the own organisation while the table is open. */
export function TableTasks({ value, at, invited, words }: Props) {
  const tasks = value.tasks ?? [];
  const maySay = value.isOpen && at.maySpeak;
  return (
    <>
      <MatrixTable tasks={tasks} words={words.matrix} />
      <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        {tasks.map((task) => (
          <li key={task.id} className="rounded-box border border-line px-4 py-3.5">
            <h2 className="text-h4">{task.title}</h2>
            <OwnClaims claims={value.ownClaims[task.id] ?? []} maySay={maySay} at={at} words={words} />
            {maySay ? <SayForm taskId={task.id} title={task.title} {...{ at, invited, words }} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

type Own = { claims: LiveTable['ownClaims'][string]; maySay: boolean; at: AtTable; words: AllTableWords };

function OwnClaims({ claims, maySay, at, words: { table, matrix } }: Own) {
  if (claims.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="font-semibold">{table.youSay}</p>
      <ul>
        {claims.map(({ id, level, owner, isOwn }) => {
          const text = `${matrix.levels[level as (typeof levels)[number]]}: ${isOwn ? table.isOurs : owner}`;
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-3">
              {text}
              {maySay ? (
                <ActionForm
                  action={tableUnclaimAction}
                  locale={at.locale}
                  errorTitle={table.summary}
                  prefix={`unclaim-${id}-`}
                  className="contents"
                  hidden={{ token: at.token, unclaim: id }}
                >
                  <SubmitButton variant="plain" size="small" pendingText={table.saving}>
                    {table.unclaim}
                    <span className="sr-only"> {text}</span>
                  </SubmitButton>
                </ActionForm>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type SayProps = { taskId: string; title: string; at: AtTable; invited: readonly Invited[]; words: AllTableWords };

function SayForm({ taskId, title, at, invited, words: { table, matrix } }: SayProps) {
  const owners = new Map(invited.map(({ organisationId, name }) => [organisationId, name]));
  return (
    <ActionForm
      action={tableClaimAction}
      locale={at.locale}
      errorTitle={table.summary}
      prefix={`say-${taskId}-`}
      className="mt-3 grid grid-cols-1 gap-3"
      hidden={{ token: at.token, taskId }}
    >
      <ActionSelect
        name="level"
        label={table.level}
        options={levels.map((level) => ({ value: level, label: matrix.levels[level] }))}
      />
      <div>
        <SubmitButton name="ownership" value="ours" size="small" pendingText={table.saving}>
          {table.ours}
          <span className="sr-only">: {title}</span>
        </SubmitButton>
      </div>
      <ActionSelect
        name="owner"
        label={table.owner}
        options={[{ value: '', label: table.ownerChoose }, ...[...owners].map(([value, label]) => ({ value, label }))]}
      />
      <div>
        <SubmitButton name="ownership" value="theirs" variant="ghost" size="small" pendingText={table.saving}>
          {table.theirs}
          <span className="sr-only">: {title}</span>
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
