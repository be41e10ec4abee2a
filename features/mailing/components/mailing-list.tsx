import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Tag, type TagTone } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import type { MailingGroup } from '../rules';
import type { MailingListItem, MailingState } from '../types';

const tones: Record<MailingState, TagTone> = {
  draft: 'outline',
  scheduled: 'sun',
  sending: 'sun',
  paused: 'ling',
  stopped: 'outline',
  sent: 'calm',
};

type Shown = MailingListItem & { subject: string };

/** One group of mailings: each with its state, its numbers and the way in. */
export function MailingList({
  slug,
  group,
  mailings,
}: {
  slug: string;
  group: MailingGroup;
  mailings: readonly Shown[];
}) {
  const t = useTranslations('mailings');
  return (
    <Panel id={`group-${group}`} title={t(`groups.${group}`)}>
      <ul className="-mb-1">
        {mailings.map((mailing) => (
          <Item key={mailing.id} slug={slug} mailing={mailing} />
        ))}
      </ul>
    </Panel>
  );
}

function Item({ slug, mailing }: { slug: string; mailing: Shown }) {
  const t = useTranslations('mailings');
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-mist-2 py-3 first:border-0">
      <div className="min-w-0 grow basis-72">
        <Link
          href={{ pathname: '/organiser/conferences/[slug]/mailings/[id]', params: { slug, id: mailing.id } }}
          className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
        >
          {mailing.subject || t('noSubject')}
        </Link>
        <p className="text-sm text-ink-2">
          {mailing.kind === 'message' ? null : `${t(`kinds.${mailing.kind}`)} · `}
          <When mailing={mailing} />
        </p>
      </div>
      <Numbers mailing={mailing} />
      <Tag tone={tones[mailing.state]}>{t(`states.${mailing.state}`)}</Tag>
    </li>
  );
}

function When({ mailing }: { mailing: MailingListItem }) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  const at = (moment: Date | null) => (moment ? formatDateTime(moment, locale) : '');
  const by = mailing.createdBy ? ` ${t('list.by', { name: mailing.createdBy })}` : '';
  if (mailing.state === 'scheduled') return t('list.scheduled', { at: at(mailing.scheduledFor) });
  if (mailing.state === 'sent') return t('list.sent', { at: at(mailing.endedAt) }) + by;
  if (mailing.state === 'stopped') return t('list.stopped', { at: at(mailing.endedAt) }) + by;
  if (mailing.state === 'draft') return t('list.drafted', { at: at(mailing.createdAt) }) + by;
  return t('list.began', { at: at(mailing.startedAt) }) + by;
}

function Numbers({ mailing }: { mailing: MailingListItem }) {
  const t = useTranslations('mailings');
  const { state, kind, total, waiting, skipped, sent, bounced, parked, dropped } = mailing;
  if (state === 'scheduled' || (state === 'draft' && kind !== 'programme_change')) return null;
  const notSent = parked + dropped + (state === 'stopped' ? skipped : 0);
  const isOver = state === 'sent' || state === 'stopped';
  return (
    <p className="tabular text-md">
      {state === 'draft' ? t('list.drafts', { count: total }) : null}
      {state === 'sending' || state === 'paused'
        ? t('list.progress', { done: total - skipped - waiting, total: total - skipped })
        : null}
      {isOver ? t('list.result', { sent }) : null}
      {isOver && bounced > 0 ? <span className="text-ling"> · {t('list.bounced', { count: bounced })}</span> : null}
      {isOver && notSent > 0 ? ` · ${t('list.notSent', { count: notSent })}` : null}
    </p>
  );
}
