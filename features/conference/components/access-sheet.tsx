import { Check, CircleHelp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { SheetEntry, VenueSheet } from '../types';

const entries: SheetEntry[] = ['stepFree', 'accessibleToilet', 'hearingLoop', 'quietRoom', 'accessibleParking'];

/** What the venue has for those who need it: yes, no, or not checked, in words beside the sign. */
export function AccessSheet({ venue }: { venue: VenueSheet }) {
  const t = useTranslations('conference');
  return (
    <>
      <ul className="mt-5 grid gap-x-8 sm:grid-cols-2">
        {entries.map((entry) => (
          <li key={entry} className="flex items-start gap-3 border-t border-line py-3">
            <Answer answer={venue.sheet[entry]} />
            <span>
              <span className="font-semibold">{t(`sheet.${entry}`)}</span>
              <span className="block text-md text-ink-2">{t(`sheet.${answerKey(venue.sheet[entry])}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      {venue.accessibility ? <p className="mt-5 max-w-text">{venue.accessibility}</p> : null}
      {venue.rooms.length > 0 ? (
        <>
          <h3 className="mt-6 text-h4">{t('rooms')}</h3>
          <dl className="mt-2 grid gap-y-1.5">
            {venue.rooms.map((room) => (
              <div key={room.name} className="sm:flex sm:gap-4">
                <dt className="font-semibold sm:w-32 sm:shrink-0">{room.name}</dt>
                <dd>{room.accessibility}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <p className="mt-5 max-w-text">{t('accessLead')}</p>
    </>
  );
}

function answerKey(answer: boolean | null): 'yes' | 'no' | 'unknown' {
  if (answer === null) return 'unknown';
  return answer ? 'yes' : 'no';
}

function Answer({ answer }: { answer: boolean | null }) {
  const Icon = { yes: Check, no: X, unknown: CircleHelp }[answerKey(answer)];
  const tone = { yes: 'bg-mist-2 text-spruce', no: 'bg-ling-soft text-ling', unknown: 'bg-sun-soft text-sun-ink' }[
    answerKey(answer)
  ];
  return (
    <span className={`mt-0.5 grid size-7 shrink-0 place-items-center rounded-full ${tone}`}>
      <Icon aria-hidden="true" size={18} strokeWidth={2.5} />
    </span>
  );
}
