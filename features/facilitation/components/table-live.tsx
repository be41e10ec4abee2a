'use client';

import { Notice } from '@/components/ui/notice';
import type { LiveCard, LiveTable } from '../live-rules';
import type { Invited } from '../types';
import { LiveNote } from './live-note';
import { useLive } from './live-poll';
import type { AllTableWords, AtTable } from './meeting-words';
import { StandBars } from './stand-bars';
import { GroupStandForm, StandForm } from './stand-form';
import { TableTasks } from './table-tasks';

type Props = { url: string; known: LiveTable; at: AtTable; invited: readonly Invited[]; words: AllTableWords };

/** The table on a phone: what is talked about now, what the own organisation has said of it, and the buttons that say it. */
export function TableLiveView({ url, known, at, invited, words }: Props) {
  const { value, state } = useLive(url, known);
  const isEmpty = value.theme === null && value.tasks === null;
  return (
    <>
      <LiveNote state={state} words={words.live} />
      <Notice tone={value.isOpen ? 'done' : 'calm'} role="status">
        <p>{value.isOpen ? words.table.openNow : words.table.closedNow}</p>
      </Notice>
      {isEmpty ? <p className="text-lg">{words.table.waiting}</p> : null}
      {value.tasks ? <TableTasks {...{ value, at, invited, words }} /> : null}
      {value.theme ? <TableCards value={value} at={at} words={words} /> : null}
    </>
  );
}

type Shown = { value: LiveTable; at: AtTable; words: AllTableWords };

function TableCards({ value, at, words }: Shown) {
  const { theme, groups, loose } = value;
  const [name, question] =
    at.locale === 'en' && theme?.nameEn ? [theme.nameEn, theme.questionEn] : [theme?.nameSv, theme?.questionSv];
  return (
    <>
      <div>
        <h2 className="text-h3">{name}</h2>
        <p className="text-ink-2">{question}</p>
      </div>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`group-${group.id}`} className="grid grid-cols-1 gap-3">
          <h3 id={`group-${group.id}`} className="text-h4">
            {group.title}
          </h3>
          {value.onScreen === group.id ? <OnScreen words={words} /> : null}
          {group.summary ? <p>{group.summary}</p> : null}
          {value.isOpen && at.maySpeak && group.cards.length > 1 ? (
            <GroupStandForm group={group} at={at} words={words.table} />
          ) : null}
          <CardList cards={group.cards} {...{ value, at, words }} />
        </section>
      ))}
      {groups.length > 0 && loose.length > 0 ? <h3 className="text-h4">{words.card.loose}</h3> : null}
      <CardList cards={loose} {...{ value, at, words }} />
      {groups.length === 0 && loose.length === 0 ? <p>{words.card.empty}</p> : null}
    </>
  );
}

function OnScreen({ words }: { words: AllTableWords }) {
  return (
    <p className="w-fit rounded-full bg-sun-soft px-3 py-0.5 text-sm font-semibold text-sun-ink">
      {words.card.onScreen}
    </p>
  );
}

function CardList({ cards, value, at, words }: Shown & { cards: readonly LiveCard[] }) {
  return (
    <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
      {cards.map((card) => (
        <li key={card.id} id={`card-${card.id}`} className="rounded-box border border-line px-4 py-3.5">
          {value.onScreen === card.id ? <OnScreen words={words} /> : null}
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="tabular font-display font-semibold text-spruce-2">
              {words.card.number.replace('#', String(card.number))}
            </span>
            <span className="font-semibold">{card.organisation ?? words.card.fromMeeting}</span>
          </p>
          {card.isHidden ? <p className="mt-1.5 italic">{words.card.hidden}</p> : null}
          {card.problem ? <p className="mt-1.5 whitespace-pre-line">{card.problem}</p> : null}
          {card.proposal ? (
            <p className="mt-1.5 whitespace-pre-line">
              <strong>{words.card.proposal}</strong> {card.proposal}
            </p>
          ) : null}
          <StandBars card={card} words={words.card} />
          <Comments comments={value.comments[card.id] ?? []} words={words} />
          <StandForm card={card} own={value.own[card.id] ?? null} isOpen={value.isOpen} at={at} words={words.table} />
        </li>
      ))}
    </ul>
  );
}

function Comments({ comments, words }: { comments: LiveTable['comments'][string]; words: AllTableWords }) {
  return comments.length === 0 ? null : (
    <div className="mt-2.5">
      <p className="font-semibold">{words.table.comments}</p>
      <ul>
        {comments.map(({ organisation, comment }) => (
          <li key={organisation}>
            {organisation}: {comment}
          </li>
        ))}
      </ul>
    </div>
  );
}
