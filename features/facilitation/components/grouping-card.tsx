import { useTranslations } from 'next-intl';
import { ActionSelect } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Link } from '@/lib/i18n/link';
import { placeCardAction } from '../actions';
import type { CardGroup, MeetingCard } from '../types';
import { MeetingCardText } from './meeting-card-text';

type Props = {
  card: MeetingCard;
  /** The groups of its theme. */
  groups: readonly CardGroup[];
  at: { consultationId: string; slug: string; locale: string };
  canEdit: boolean;
};

/** A card with where it may go: a list and a button, so that nobody has to drag. */
export function GroupingCard({ card, groups, at, canEdit }: Props) {
  const t = useTranslations('facilitation.groups');
  return (
    <li id={`card-${card.id}`} tabIndex={-1} className="rounded-box border border-line bg-birch px-4.5 py-3.5">
      <MeetingCardText card={card} />
      {canEdit ? (
        <div className="mt-2.5 flex flex-wrap items-end gap-x-4 gap-y-2">
          <PlaceForm {...{ card, groups, at }} />
          <Link
            href={{
              pathname: '/organiser/consultations/[slug]/groups',
              params: { slug: at.slug },
              query: { kort: card.id },
              hash: 'similar',
            }}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {t('similarTo')}
            <span className="sr-only"> {card.number}</span>
          </Link>
        </div>
      ) : null}
    </li>
  );
}

function PlaceForm({ card, groups, at }: Omit<Props, 'canEdit'>) {
  const t = useTranslations('facilitation.groups');
  const summary = useTranslations('form')('summary');
  if (groups.length === 0) return null;
  return (
    <ActionForm
      action={placeCardAction}
      locale={at.locale}
      errorTitle={summary}
      prefix={`place-${card.id}-`}
      className="flex min-w-0 flex-wrap items-end gap-x-3 gap-y-2"
      hidden={{ consultationId: at.consultationId, cardId: card.id, from: card.groupId ?? '' }}
    >
      <div className="w-[18rem] max-w-full">
        <ActionSelect
          name="to"
          label={t('place', { number: card.number })}
          defaultValue={card.groupId ?? groups[0]?.id}
          options={[
            ...(card.groupId ? [{ value: '', label: t('noGroup') }] : []),
            ...groups.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </div>
      <SubmitButton variant="ghost" size="small" pendingText={t('moving')}>
        {t('move')}
      </SubmitButton>
    </ActionForm>
  );
}
