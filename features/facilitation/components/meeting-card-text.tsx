import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import type { MeetingCard } from '../types';

/** A card as the organisers read it: number, sender, level, addressee and words, what may be secret marked. */
export function MeetingCardText({ card }: { card: MeetingCard }) {
  const t = useTranslations('facilitation');
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-display text-h4 font-semibold">{t('card.name', { number: card.number })}</span>
        <span className="font-semibold">{card.organisation ?? t('card.fromMeeting')}</span>
        <span className="text-ink-2">
          {t(`levels.${card.level}`)}
          {card.addressee ? `, ${t('card.to', { addressee: card.addressee })}` : null}
        </span>
      </p>
      {card.mayBeSecret ? (
        <p className="mt-1.5">
          <Tag tone="sun">{t('card.mayBeSecret')}</Tag> {t('card.mayBeSecretText')}{' '}
          {card.secretPart ? t('card.secretPart', { part: card.secretPart }) : null}
        </p>
      ) : null}
      {card.problem ? <p className="mt-1.5 max-w-text whitespace-pre-line">{card.problem}</p> : null}
      <Part name={t('card.proposal')} text={card.proposal} />
      <Part name={t('card.contribution')} text={card.contribution} />
    </>
  );
}

function Part({ name, text }: { name: string; text: string }) {
  return text ? (
    <p className="mt-1.5 max-w-text whitespace-pre-line">
      <strong>{name}:</strong> {text}
    </p>
  ) : null;
}
