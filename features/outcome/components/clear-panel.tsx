import { useLocale, useTranslations } from 'next-intl';
import { ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import type { Finding } from '@/features/input/pii-rules';
import { formatDateTime } from '@/lib/time';
import { clearAction, unclearAction } from '../actions';
import type { OutcomeDetail } from '../types';
import { OutcomeArticle } from './outcome-article';

type Props = {
  consultationId: string;
  card: OutcomeDetail['card'];
  outcome: NonNullable<OutcomeDetail['outcome']>;
  warnings: readonly Finding[];
  obstacle: 'publicMissing' | 'textMissing' | 'reasonMissing' | null;
  canEdit: boolean;
};

/** The second look: exactly what will be public, in both languages, what looks like a person, and the button that clears it. */
export function ClearPanel({ consultationId, card, outcome, warnings, obstacle, canEdit }: Props) {
  const t = useTranslations('outcomes');
  const locale = useLocale();
  const { clearedAt, clearedBy } = outcome;
  return (
    <Panel
      id="clear"
      title={t('clear.title')}
      aside={<Tag tone={clearedAt ? 'calm' : 'outline'}>{t(clearedAt ? 'isCleared' : 'notCleared')}</Tag>}
    >
      <div className="grid gap-5">
        <p className="max-w-text">
          {clearedAt
            ? t('clear.by', { date: formatDateTime(clearedAt, locale), name: clearedBy ?? '–' })
            : t('clear.text')}
        </p>
        <Shown card={card} outcome={outcome} />
        {obstacle ? <p className="font-semibold">{t(`errors.${obstacle}`)}</p> : null}
        {clearedAt ? null : <Warnings card={card} warnings={warnings} />}
        {canEdit && !obstacle ? (
          <ClearForm
            at={{ consultationId, cardId: card.id, version: outcome.version }}
            isCleared={clearedAt !== null}
            mustBeSeen={warnings.length > 0}
          />
        ) : null}
      </div>
    </Panel>
  );
}

/** In Swedish and in English as the public page has it. */
function Shown({ card, outcome }: Pick<Props, 'card' | 'outcome'>) {
  const t = useTranslations('outcomes.clear');
  const { number } = card;
  const { kind, reason, responsible, publicSv, publicEn, textSv, textEn } = outcome;
  const shared = { number, kind, reason, responsible, givenBy: null };
  return (
    <div className="grid gap-4">
      <div lang="sv">
        <OutcomeArticle
          outcome={{ ...shared, point: publicSv, pointIsSwedish: false, text: textSv, textIsSwedish: false }}
          level="h3"
        />
      </div>
      {publicEn || textEn ? (
        <div lang="en">
          <p className="text-ink-2">{t('inEnglish')}</p>
          <p className="font-semibold whitespace-pre-line [overflow-wrap:anywhere]">{publicEn || publicSv}</p>
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{textEn || textSv}</p>
        </div>
      ) : null}
    </div>
  );
}

function Warnings({ card, warnings }: Pick<Props, 'card' | 'warnings'>) {
  const t = useTranslations('outcomes.clear');
  if (warnings.length === 0 && !card.mayBeSecret) return null;
  return (
    <Notice tone="sun" title={t('warningTitle')}>
      <ul className="list-disc pl-5 [overflow-wrap:anywhere]">
        {card.mayBeSecret ? <li>{t('secret', { part: card.secretPart || '–' })}</li> : null}
        {warnings.map(({ kind, sample }) => (
          <li key={`${kind} ${sample}`}>{sample ? t('warning', { sample }) : t('warningNumber')}</li>
        ))}
      </ul>
    </Notice>
  );
}

function ClearForm({
  at,
  isCleared,
  mustBeSeen,
}: {
  at: Record<string, string | number>;
  isCleared: boolean;
  mustBeSeen: boolean;
}) {
  const t = useTranslations('outcomes.clear');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={isCleared ? unclearAction : clearAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ ...at, [isCleared ? 'unclear' : 'clear']: 'yes' }}
      prefix="clear-"
      className="grid justify-items-start gap-3"
    >
      {!isCleared && mustBeSeen ? <ActionTick name="seen" label={t('seen')} /> : null}
      <SubmitButton pendingText={t('pending')} variant={isCleared ? 'ghost' : 'spruce'} size="small">
        {t(isCleared ? 'unclear' : 'clear')}
      </SubmitButton>
    </ActionForm>
  );
}
