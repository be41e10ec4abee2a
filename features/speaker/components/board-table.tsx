import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag, type TagTone } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDay } from '@/lib/time';
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
            {canEdit ? <Th>{t('choose')}</Th> : null}
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
    <th scope="row" className="min-w-56 border-t border-mist-2 px-3.5 py-3 align-top font-normal">
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
  const lacks = (what: Wanted) => row.lacks.includes(what);
  const silent = row.state === 'declined';
  const times =
    row.absences > 0 ? t('away', { count: row.absences }) : row.state === 'confirmed' ? t('wholeDay') : t('unknown');
  return (
    <>
      <Td className="whitespace-nowrap">
        <Tag tone={tones[row.state ?? 'none']}>{t(`state.${row.state ?? 'none'}`)}</Tag>
        {row.remindedAt ? (
          <span className="mt-1 block text-sm text-ink-2">
            {t('reminded', { date: formatDay(row.remindedAt, locale) })}
          </span>
        ) : null}
      </Td>
      <Has is={row.hasBio} lacks={lacks('bio')} />
      <Has is={row.hasPhoto} lacks={lacks('photo')} />
      <Has is={row.hasPresentation} lacks={lacks('presentation')} />
      <Td className="whitespace-nowrap">
        {silent ? t('unknown') : row.absences > 0 ? <Tag tone="sun">{times}</Tag> : times}
      </Td>
      <Td className="whitespace-nowrap">
        {lacks('consents') ? <Missing>{t('notAsked')}</Missing> : t('given', { count: row.consents.length })}
      </Td>
      <Td className="whitespace-nowrap">{row.hasTechnicalNeeds ? t('has') : t('unknown')}</Td>
    </>
  );
}

/** There, missing, or not needed: in words. */
function Has({ is, lacks }: { is: boolean; lacks: boolean }) {
  const t = useTranslations('speakers.board');
  return (
    <Td className="whitespace-nowrap">
      {is ? t('has') : lacks ? <Missing>{t('lacks')}</Missing> : <span className="text-ink-2">{t('notNeeded')}</span>}
    </Td>
  );
}

function Missing({ children }: { children: ReactNode }) {
  return <Tag tone="ling">{children}</Tag>;
}
