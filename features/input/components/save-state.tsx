'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Conflict, SaveStatus } from './card-saver';

/** Whether the card is saved, in words. Only what matters is announced: saved, not saved, closed; not each letter. */
export function SaveStateText({ status }: { status: SaveStatus }) {
  const t = useTranslations('input.save');
  const said = status === 'waiting' || status === 'saving' || status === 'idle' ? null : status;
  const isTrouble = status === 'unsent' || status === 'closed' || status === 'invalid' || status === 'conflict';
  return (
    <p className={isTrouble ? 'font-semibold text-ling' : 'text-ink-2'} data-save={status}>
      <span aria-live="polite">{said ? t(said) : null}</span>
      {status === 'waiting' || status === 'saving' ? <span aria-hidden="true">{t(status)}</span> : null}
    </p>
  );
}

/** Somebody else saved while this was being written: said once, with focus when a choice is needed. */
export function ConflictNotice({ conflict }: { conflict: Conflict | null }) {
  const t = useTranslations('input.conflict');
  const box = useRef<HTMLDivElement>(null);
  const mustChoose = (conflict?.both.length ?? 0) > 0;
  useEffect(() => {
    if (mustChoose) box.current?.focus();
  }, [mustChoose]);
  if (!conflict) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="sun" role={mustChoose ? 'alert' : 'status'} title={t('title', { by: conflict.by || '–' })}>
        <p>{t(mustChoose ? 'choose' : 'mergedText')}</p>
      </Notice>
    </div>
  );
}
