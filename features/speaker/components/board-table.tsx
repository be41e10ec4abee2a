import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag, type TagTone } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatShortDate } from '@/lib/time';
import type { BoardView } from '../board-rules';
import type { readinessOf, Wanted } from '../rules';
import type { InvitationState } from '../types';

export type BoardLine = ReturnType<typeof readinessOf> & { lacks: Wanted[] };

const tones: Record<InvitationState | 'none', TagTone> = {
  none: 'outline',
  prepared: 'outline',
  sent: 'sun',
  confirmed: 'calm',
  declined: 'ling',
  revoked: 'outline',
};

type Props = {
  rows: readonly BoardLine[];
  view: BoardView;
  slug: string;
  city: string;
  action: string;
  canEdit: boolean;
};

/** Everybody on the programme with what they lack. The form leads to the second look, never straight to a mail. */
export function BoardTable({ rows, view, slug, city, action, canEdit }: Props) {
  const t = useTranslations('speakers.board');
  const heads = ['name', 'answer', 'bio', 'photo', 'presentation', 'times', 'consents', 'technical'] as const;
  return (
    <form action={action} method="get" className="grid gap-4">
      {view.show === 'all' ? null : <input type="hidden" name="show" value={view.show} />}
      <Table id="board" caption={t('caption', { city })} captionHidden>
        <thead>
          <tr>
            {canEdit ? (
              <Th>
                <span className="sr-only">{t('choose')}</span>
              </Th>
            ) : null}
            {heads.map((head) => (
              <Th key={head}>{t(head)}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.speakerId}>
              {canEdit ? (
                <Td>
                  <input
                    type="checkbox"
                    name="pick"
                    value={row.speakerId}
                    defaultChecked={view.chooseAll || view.chosen.includes(row.speakerId)}
                    aria-label={t('chooseOne', { name: row.name })}
                    className="size-6 accent-spruce"
                  />
                </Td>
              ) : null}
              <Person row={row} slug={slug} />
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </Table>
      {canEdit ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" name="review" value="invite">
            {t('invite')}
          </Button>
          <Button type="submit" name="review" value="remind" variant="ghost">
            {t('remind')}
          </Button>
          <p className="text-ink-2">{t('chosenHint')}</p>
        </div>
      ) : null}
    </form>
  );
}

function Person({ row, slug }: { row: BoardLine; slug: string }) {
  const t = useTranslations('speakers.board');
  const kind = useTranslations('speakerPage.kind');
  return (
    <th scope="row" className="min-w-48 border-t border-mist-2 px-3.5 py-3 align-top font-normal">
      <Link
        href={{ pathname: '/organiser/conferences/[slug]/speakers/[id]', params: { slug, id: row.speakerId } }}
        className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
      >
        <bdi>{row.name}</bdi>
      </Link>
      <span className="block text-sm text-ink-2">
        {[row.organisation, ...row.kinds.filter((one) => one !== 'speaker').map((one) => kind(one))]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
        {row.isOnProgramme ? null : <Tag tone="sun">{t('left')}</Tag>}
        {row.hasPending ? <Tag tone="sun">{t('pending')}</Tag> : null}
        {row.isMinor ? <Tag>{t('minor')}</Tag> : null}
        {row.hasEmail || row.isMinor ? null : <Tag tone="outline">{t('noEmail')}</Tag>}
      </span>
    </th>
  );
}

function Cells({ row }: { row: BoardLine }) {
  const t = useTranslations('speakers.board');
  const locale = useLocale();
  const { state, absences, consents, remindedAt, hasTechnicalNeeds } = row;
  const of = (what: Wanted, is: boolean) => <Has is={is} lacks={row.lacks.includes(what)} state={state} />;
  return (
    <>
      <Td>
        <Tag tone={tones[state ?? 'none']} className="whitespace-nowrap">
          {t(`state.${state ?? 'none'}`)}
        </Tag>
        {remindedAt ? (
          <span className="mt-1 block text-sm text-ink-2">
            {t('reminded', { date: formatShortDate(remindedAt, locale) })}
          </span>
        ) : null}
      </Td>
      {of('bio', row.hasBio)}
      {of('photo', row.hasPhoto)}
      {of('presentation', row.hasPresentation)}
      <Td className="whitespace-nowrap">
        {absences > 0 ? (
          <Tag tone="sun">{t('away', { count: absences })}</Tag>
        ) : (
          t(state === 'confirmed' ? 'wholeDay' : 'unknown')
        )}
      </Td>
      <Td className="whitespace-nowrap">
        {row.lacks.includes('consents') ? (
          <Has is={false} lacks state={state} cell={false} text={t('notAsked')} />
        ) : (
          t('given', { count: consents.length })
        )}
      </Td>
      <Td className="whitespace-nowrap">{t(hasTechnicalNeeds ? 'has' : 'unknown')}</Td>
    </>
  );
}

type HasProps = { is: boolean; lacks: boolean; state: InvitationState | null; cell?: boolean; text?: string };

/** There, missing, or not needed, in words. Of somebody who has not been asked what is missing is said quietly. */
function Has({ is, lacks, state, cell = true, text }: HasProps) {
  const t = useTranslations('speakers.board');
  const isAsked = state === 'sent' || state === 'confirmed';
  const word = lacks ? (text ?? t('lacks')) : t(state === 'declined' ? 'unknown' : 'notNeeded');
  const said = is ? (
    t('has')
  ) : lacks && isAsked ? (
    <Tag tone="sun">{word}</Tag>
  ) : (
    <span className="text-ink-2">{word}</span>
  );
  return cell ? <Td className="whitespace-nowrap">{said}</Td> : said;
}
