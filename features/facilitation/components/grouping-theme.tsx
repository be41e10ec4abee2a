import { useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { newGroupAction } from '../actions';
import type { Meeting, Theme } from '../types';
import { GroupingCard } from './grouping-card';
import { GroupingGroup } from './grouping-group';

type Props = {
  theme: Theme;
  meeting: Meeting;
  at: { consultationId: string; slug: string; locale: string };
  canEdit: boolean;
};

/** A theme: its groups in order, then the cards that have none, then a new group. */
export function GroupingTheme({ theme, meeting, at, canEdit }: Props) {
  const t = useTranslations('facilitation.groups');
  const name = at.locale === 'en' && theme.nameEn ? theme.nameEn : theme.nameSv;
  const groups = meeting.groups.filter(({ questionId }) => questionId === theme.id);
  const ids = new Set(groups.map(({ id }) => id));
  const cards = meeting.cards.filter(({ questionId, groupId }) =>
    groupId === null ? questionId === theme.id : ids.has(groupId),
  );
  const loose = cards.filter(({ groupId }) => groupId === null);
  return (
    <section id={`theme-${theme.id}`} aria-labelledby={`theme-${theme.id}-title`} className="grid grid-cols-1 gap-4">
      <div>
        <h2 id={`theme-${theme.id}-title`} className="text-h3">
          {name}
        </h2>
        <p className="text-ink-2">{t('counts', { cards: cards.length, groups: groups.length })}</p>
      </div>
      {groups.map((group) => (
        <GroupingGroup
          key={group.id}
          {...{ group, groups, at, canEdit }}
          cards={cards.filter(({ groupId }) => groupId === group.id)}
        />
      ))}
      <h3 className="text-h4">{t('loose')}</h3>
      {loose.length === 0 ? <p className="text-ink-2">{t('looseNone')}</p> : null}
      <ul className="grid grid-cols-1 gap-3">
        {loose.map((card) => (
          <GroupingCard key={card.id} {...{ card, groups, at, canEdit }} />
        ))}
      </ul>
      {canEdit ? <NewGroup theme={theme} name={name} at={at} /> : null}
    </section>
  );
}

function NewGroup({ theme, name, at }: { theme: Theme; name: string; at: Props['at'] }) {
  const t = useTranslations('facilitation.groups');
  const summary = useTranslations('form')('summary');
  return (
    <ActionForm
      action={newGroupAction}
      locale={at.locale}
      errorTitle={summary}
      prefix={`new-${theme.id}-`}
      className="flex max-w-full flex-wrap items-end gap-3"
      hidden={{ consultationId: at.consultationId, questionId: theme.id }}
    >
      <div className="w-[24rem] max-w-full">
        <ActionText name="newGroup" label={t('newGroup', { theme: name })} maxLength={150} />
      </div>
      <SubmitButton variant="ghost" size="small" pendingText={t('making')}>
        {t('make')}
      </SubmitButton>
    </ActionForm>
  );
}
