import type { CommitmentMail } from '@/emails/commitment-props';
import { Facts } from '@/emails/parts/facts';
import { formatDate, type Locale } from '@/lib/time';

const texts = {
  sv: {
    what: 'Åtagande',
    measure: 'Så syns det att det är klart',
    due: 'Klart senast',
    owner: 'Ansvarig',
    told: 'Senast berättat',
    madeUp: 'Observera',
    isMadeUp: 'påhittat exempel',
    progress: {
      on_track: 'enligt plan',
      at_risk: 'risk för försening',
      late: 'försenat',
      done: 'klart',
      dropped: 'avbrutet',
    },
  },
  en: {
    what: 'Commitment',
    measure: 'How one sees that it is done',
    due: 'Done by',
    owner: 'Responsible',
    told: 'Last told',
    madeUp: 'Note',
    isMadeUp: 'made-up example',
    progress: { on_track: 'on track', at_risk: 'at risk', late: 'late', done: 'done', dropped: 'dropped' },
  },
} as const;

/** What it is about: who does what by when. */
export function CommitmentFacts({ mail, locale }: { mail: CommitmentMail; locale: Locale }) {
  const t = texts[locale];
  const { what, measure, dueOn, organisation, progress, consultation } = mail;
  const facts: [string, string][] = [
    [t.what, what],
    ...(measure ? [[t.measure, measure] as [string, string]] : []),
    [t.owner, organisation],
    [t.due, formatDate(new Date(`${dueOn}T12:00:00Z`), locale)],
    ...(progress ? [[t.told, t.progress[progress]] as [string, string]] : []),
    ...(consultation.isMadeUp ? [[t.madeUp, t.isMadeUp] as [string, string]] : []),
  ];
  return <Facts facts={facts} />;
}
