'use client';

import { ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import type { LiveCard, LiveGroup, OwnStand } from '../live-rules';
import { groupStandAction, standAction } from '../table-actions';
import type { TableWords } from './meeting-words';

type Props = {
  card: LiveCard;
  own: OwnStand | null;
  isOpen: boolean;
  at: { token: string; locale: string; maySpeak: boolean };
  words: TableWords;
};

/** What the own organisation says of a card, and the buttons that say it while the table is open. */
export function StandForm({ card, own, isOpen, at, words }: Props) {
  const said = { support: words.yourSupport, object: words.yourObject, none: words.yourNone }[own?.kind ?? 'none'];
  return (
    <div className="mt-3 border-t border-mist-2 pt-3">
      <p>
        <strong>{said}</strong> {own?.byName ? <span>{saidBy(own, at.locale, words.saidBy)}</span> : null}
      </p>
      {isOpen && at.maySpeak ? (
        <ActionForm
          action={standAction}
          locale={at.locale}
          errorTitle={words.summary}
          prefix={`stand-${card.id}-`}
          className="mt-2 grid grid-cols-1 gap-3"
          hidden={{ token: at.token, cardId: card.id }}
        >
          <Disclosure plain summary={words.addComment}>
            <ActionTextarea name="comment" label={words.comment} rows={2} defaultValue={own?.comment ?? ''} />
          </Disclosure>
          <p className="flex flex-wrap gap-2">
            <Say stand="support" isNow={own?.kind === 'support'} card={card} text={words.support} words={words} />
            <Say stand="object" isNow={own?.kind === 'object'} card={card} text={words.object} words={words} />
            {own ? <Say stand="none" isNow={false} card={card} text={words.takeBack} words={words} /> : null}
          </p>
        </ActionForm>
      ) : null}
    </div>
  );
}

/** The same said of every card of a group, while the table is open. */
export function GroupStandForm({ group, at, words }: { group: LiveGroup; at: Props['at']; words: TableWords }) {
  return (
    <ActionForm
      action={groupStandAction}
      locale={at.locale}
      errorTitle={words.summary}
      prefix={`group-${group.id}-`}
      className="grid grid-cols-1 gap-3"
      hidden={{ token: at.token, groupId: group.id }}
    >
      <p className="flex flex-wrap gap-2">
        {(['support', 'object'] as const).map((stand) => (
          <SubmitButton
            key={stand}
            name="groupStand"
            value={stand}
            variant="ghost"
            size="small"
            pendingText={words.saving}
          >
            {stand === 'support' ? words.supportAll : words.objectAll}
            <span className="sr-only"> {group.title}</span>
          </SubmitButton>
        ))}
      </p>
    </ActionForm>
  );
}

type SayProps = { stand: string; isNow: boolean; card: LiveCard; text: string; words: TableWords };

function Say({ stand, isNow, card, text, words }: SayProps) {
  return (
    <SubmitButton
      name="stand"
      value={stand}
      variant={isNow ? 'spruce' : stand === 'none' ? 'plain' : 'ghost'}
      size="small"
      pendingText={words.saving}
    >
      {text}
      <span className="sr-only"> {card.number}</span>
    </SubmitButton>
  );
}

function saidBy({ byName, at }: OwnStand, locale: string, words: string): string {
  const time = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'sv-SE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(at));
  return words.replace('#', () => byName ?? '').replace('@', () => time.replace(':', locale === 'en' ? ':' : '.'));
}
