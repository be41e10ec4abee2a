'use client';

import { Tag } from '@/components/ui/tag';
import type { LiveCard, LiveScreen } from '../live-rules';
import { LiveNote } from './live-note';
import { useLive } from './live-poll';
import { MatrixTable } from './matrix-table';
import type { CardWords, LiveWords, MatrixWords, ScreenWords } from './meeting-words';
import { StandBars } from './stand-bars';

type Words = { live: LiveWords; card: CardWords; screen: ScreenWords; matrix: MatrixWords & { title: string } };
type Props = { url: string; known: LiveScreen; title: string; locale: string; words: Words };

/** The projector: what the meeting talks about now, in large type, kept up to date by itself. */
export function ScreenLive({ url, known, title, locale, words }: Props) {
  const { value, state } = useLive(url, known);
  const isWaiting = value.view === 'waiting' || (value.view !== 'matrix' && value.theme === null);
  return (
    <>
      <header className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <p className="font-display text-lg font-semibold text-spruce-pale 2xl:text-[1.75rem]">{title}</p>
        <Tag tone={value.isOpen ? 'sun' : 'calm'} className="2xl:text-lg">
          {value.isOpen ? words.screen.tableOpen : words.screen.tableClosed}
        </Tag>
      </header>
      <LiveNote state={state} words={words.live} />
      {isWaiting ? (
        <div className="grid grow content-center">
          <h1 className="text-[clamp(2.5rem,7vw,7.5rem)] leading-none">{words.screen.waitingTitle}</h1>
          <p className="mt-6 text-lg 2xl:text-[2rem]">{words.screen.waitingText}</p>
        </div>
      ) : (
        <Shown value={value} locale={locale} words={words} />
      )}
    </>
  );
}

function Shown({ value, locale, words }: { value: LiveScreen; locale: string; words: Words }) {
  if (value.view === 'matrix')
    return (
      <>
        <h1 className="text-[clamp(2rem,4vw,4rem)] leading-none">{words.matrix.title}</h1>
        <div className="text-ink 2xl:text-lg">
          <MatrixTable tasks={value.tasks ?? []} words={words.matrix} />
        </div>
      </>
    );
  const { theme, groups, loose } = value;
  const single = value.view === 'card';
  const [name, question] =
    locale === 'en' && theme?.nameEn ? [theme.nameEn, theme.questionEn] : [theme?.nameSv, theme?.questionSv];
  return (
    <>
      <div>
        <h1 className="text-[clamp(2rem,4.4vw,5rem)] leading-none">{name}</h1>
        {question ? <p className="mt-3 max-w-[60ch] text-lg text-spruce-pale 2xl:text-[1.75rem]">{question}</p> : null}
      </div>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`g-${group.id}`}>
          <h2 id={`g-${group.id}`} className="text-[clamp(1.5rem,2.4vw,2.75rem)] leading-tight text-sun">
            {group.title}
          </h2>
          {group.summary ? <p className="mt-1 max-w-[70ch] text-lg 2xl:text-[1.5rem]">{group.summary}</p> : null}
          <Cards cards={group.cards} words={words.card} single={false} />
        </section>
      ))}
      {groups.length > 0 && loose.length > 0 ? (
        <h2 className="text-[clamp(1.5rem,2.4vw,2.75rem)] leading-tight text-sun">{words.card.loose}</h2>
      ) : null}
      {loose.length > 0 ? <Cards cards={loose} words={words.card} single={single} /> : null}
      {groups.length === 0 && loose.length === 0 ? <p className="text-lg">{words.card.empty}</p> : null}
    </>
  );
}

function Cards({ cards, words, single }: { cards: readonly LiveCard[]; words: CardWords; single: boolean }) {
  return (
    <ul className={single ? 'mt-4 grid grid-cols-1' : 'mt-4 grid grid-cols-1 gap-4 lg:grid-cols-2 2xl:grid-cols-3'}>
      {cards.map((card) => (
        <li
          key={card.id}
          className={`rounded-panel bg-birch px-5 py-4 text-ink ${single ? 'text-lg 2xl:text-[2.25rem] 2xl:leading-snug' : '2xl:text-[1.375rem]'}`}
        >
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="tabular font-display font-semibold text-spruce-2">
              {words.number.replace('#', String(card.number))}
            </span>
            <span className="font-semibold">{card.organisation ?? words.fromMeeting}</span>
          </p>
          {card.isHidden ? <p className="mt-1.5 italic">{words.hidden}</p> : null}
          {card.problem ? <p className={single ? 'mt-1.5' : 'mt-1.5 line-clamp-4'}>{card.problem}</p> : null}
          {card.proposal ? (
            <p className={single ? 'mt-1.5' : 'mt-1.5 line-clamp-3'}>
              <strong>{words.proposal}</strong> {card.proposal}
            </p>
          ) : null}
          <StandBars card={card} words={words} />
        </li>
      ))}
    </ul>
  );
}
