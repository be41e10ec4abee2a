import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { Link } from '@/lib/i18n/link';
import { pairAction } from '../actions';
import type { CardGroup, MeetingCard, SimilarPair } from '../types';
import { MeetingCardText } from './meeting-card-text';

type Props = {
  pairs: readonly SimilarPair[];
  /** The card whose likes are asked for; null: all that have no group. */
  of: MeetingCard | null;
  groups: readonly CardGroup[];
  at: { consultationId: string; slug: string; locale: string };
};

/** Pairs that may say the same, each with its reason, one press to put together and one to dismiss. */
export function SimilarPairs({ pairs, of, groups, at }: Props) {
  const t = useTranslations('facilitation.similar');
  return (
    <div id="similar" tabIndex={-1}>
      <Panel
        id="similar-pairs"
        title={of ? t('titleOf', { number: of.number }) : t('title')}
        aside={
          of ? (
            <Link href={{ pathname: '/organiser/consultations/[slug]/groups', params: { slug: at.slug } }}>
              {t('all')}
            </Link>
          ) : null
        }
      >
        <p className="text-ink-2">{pairs.length === 0 ? t('none') : t('intro')}</p>
        <ul className="mt-3 grid grid-cols-1 gap-4">
          {pairs.map((pair) => (
            <Pair key={`${pair.card.id} ${pair.other.id}`} {...{ pair, groups, at }} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function Pair({ pair: { card, other, words }, groups, at }: { pair: SimilarPair } & Pick<Props, 'groups' | 'at'>) {
  const t = useTranslations('facilitation.similar');
  const summary = useTranslations('form')('summary');
  const of = t('pair', { first: card.number, second: other.number });
  const group = groups.find(({ id }) => id === other.groupId);
  return (
    <li className="border-t border-mist-2 pt-4 first:border-0 first:pt-0">
      <p className="font-semibold">
        {words.length > 0 ? t('words', { words: words.slice(0, 8).join(', ') }) : t('letters')}
      </p>
      {group ? <p className="text-ink-2">{t('in', { number: other.number, title: group.title })}</p> : null}
      <div className="mt-2 grid grid-cols-1 gap-3 lg:grid-cols-2">
        {[card, other].map((each) => (
          <div key={each.id} className="rounded-box border border-line px-4 py-3">
            <MeetingCardText card={each} />
          </div>
        ))}
      </div>
      <ActionForm
        action={pairAction}
        locale={at.locale}
        errorTitle={summary}
        prefix={`pair-${card.id}-${other.id}-`}
        className="mt-3 flex flex-wrap gap-3"
        hidden={{ consultationId: at.consultationId, cardId: card.id, otherCardId: other.id }}
      >
        <SubmitButton name="pair" value="together" size="small" pendingText={t('working')}>
          {t('together')}
          <span className="sr-only"> {of}</span>
        </SubmitButton>
        <SubmitButton name="pair" value="dismiss" variant="ghost" size="small" pendingText={t('working')}>
          {t('dismiss')}
          <span className="sr-only"> {of}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
