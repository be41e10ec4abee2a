import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { suggestAction } from '../actions';
import type { Order } from '../schema';
import { suggestions } from '../seating-rules';

/** Gives everybody a place anew by a suggestion; what has been moved by hand is then gone, which is said. */
export function SuggestForm({ consultationId, order }: { consultationId: string; order: Order }) {
  const t = useTranslations('board.seating');
  const form = useTranslations('form');
  const locale = useLocale();
  const offered = suggestions.filter((one) => order === 'chairs' || one !== 'speaking');
  return (
    <ActionForm
      action={suggestAction}
      locale={locale}
      errorTitle={form('summary')}
      prefix={`${order}-`}
      hidden={{ consultationId, order }}
      className="mb-4 grid grid-cols-1 gap-3"
    >
      <ActionSelect
        name="suggest"
        label={t('suggest')}
        hint={t('suggestHint')}
        options={offered.map((value) => ({ value, label: t(`suggestions.${value}`) }))}
      />
      <div>
        <SubmitButton variant="ghost" size="small" pendingText={t('suggesting')}>
          {t('suggestButton')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
