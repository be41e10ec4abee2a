import { useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { dissolveGroupAction, editGroupAction, orderGroupAction } from '../actions';
import type { CardGroup, MeetingCard } from '../types';
import { GroupingCard } from './grouping-card';

type At = { consultationId: string; slug: string; locale: string };
type Props = {
  group: CardGroup;
  groups: readonly CardGroup[];
  cards: readonly MeetingCard[];
  at: At;
  canEdit: boolean;
};

/** A group: its words, its place among the others and its cards. */
export function GroupingGroup({ group, groups, cards, at, canEdit }: Props) {
  const t = useTranslations('facilitation.groups');
  return (
    <section
      id={`group-${group.id}`}
      tabIndex={-1}
      aria-labelledby={`group-${group.id}-title`}
      className="rounded-panel border border-mist-2 bg-mist px-4.5 py-4"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 id={`group-${group.id}-title`} className="mr-auto text-h4">
          {group.title}
        </h3>
        {canEdit ? <OrderForm group={group} at={at} /> : null}
      </div>
      {group.summary ? <p className="mt-1 max-w-text whitespace-pre-line">{group.summary}</p> : null}
      {cards.length === 0 ? <p className="mt-2 text-ink-2">{t('groupEmpty')}</p> : null}
      <ul className="mt-3 grid grid-cols-1 gap-3">
        {cards.map((card) => (
          <GroupingCard key={card.id} {...{ card, groups, at, canEdit }} />
        ))}
      </ul>
      {canEdit ? <GroupForms group={group} at={at} /> : null}
    </section>
  );
}

const asked = ({ consultationId }: At, { id, version }: CardGroup) => ({ consultationId, groupId: id, version });

function OrderForm({ group, at }: { group: CardGroup; at: At }) {
  const t = useTranslations('facilitation.groups');
  const summary = useTranslations('form')('summary');
  return (
    <ActionForm
      action={orderGroupAction}
      locale={at.locale}
      errorTitle={summary}
      prefix={`order-${group.id}-`}
      className="flex flex-wrap gap-2"
      hidden={asked(at, group)}
    >
      {(['up', 'down'] as const).map((direction) => (
        <SubmitButton
          key={direction}
          name="direction"
          value={direction}
          variant="ghost"
          size="small"
          pendingText={t('moving')}
        >
          {t(direction)}
          <span className="sr-only"> {group.title}</span>
        </SubmitButton>
      ))}
    </ActionForm>
  );
}

function GroupForms({ group, at }: { group: CardGroup; at: At }) {
  const t = useTranslations('facilitation.groups');
  const summary = useTranslations('form')('summary');
  const common = { locale: at.locale, errorTitle: summary };
  return (
    <div className="mt-3 flex flex-wrap gap-x-6">
      <Disclosure plain summary={t('edit')}>
        <ActionForm action={editGroupAction} {...common} prefix={`edit-${group.id}-`} hidden={asked(at, group)}>
          <ActionText name="groupTitle" label={t('groupTitle')} defaultValue={group.title} maxLength={150} />
          <ActionTextarea
            name="summary"
            label={t('summary')}
            hint={t('summaryHint')}
            defaultValue={group.summary}
            rows={3}
          />
          <div>
            <SubmitButton size="small" pendingText={t('saving')}>
              {t('save')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
      <Disclosure plain danger summary={t('dissolve')}>
        <ActionForm
          action={dissolveGroupAction}
          {...common}
          prefix={`dissolve-${group.id}-`}
          hidden={{ ...asked(at, group), dissolve: 'yes' }}
        >
          <p className="max-w-text">{t('dissolveText')}</p>
          <div>
            <SubmitButton variant="danger" size="small" pendingText={t('dissolving')}>
              {t('dissolve')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
