import { ArrowRightLeft, PencilLine } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { ResendForm } from './resend-form';

type Props = { slug: string; id: string; email: string };

/** What an organiser can do for a registered person. Cancelling stands by itself below. */
export function DeskActionsPanel({ slug, id, email }: Props) {
  const t = useTranslations('desk.actions');
  const locale = useLocale();
  return (
    <Panel id="actions" title={t('title')}>
      <div className="flex flex-wrap items-start gap-3">
        <ButtonLink
          href={{ pathname: '/organiser/conferences/[slug]/registrations/[id]/change', params: { slug, id } }}
          size="small"
        >
          <PencilLine aria-hidden="true" size={20} />
          {t('change')}
        </ButtonLink>
        <ButtonLink
          href={{ pathname: '/organiser/conferences/[slug]/registrations/[id]/move', params: { slug, id } }}
          variant="ghost"
          size="small"
        >
          <ArrowRightLeft aria-hidden="true" size={20} />
          {t('move')}
        </ButtonLink>
        <ResendForm
          registrationId={id}
          locale={locale}
          texts={{ errorTitle: t('errorTitle'), resend: t('resend'), sending: t('resending') }}
        />
      </div>
      <p className="mt-3 text-md text-ink-2 [overflow-wrap:anywhere]">{t('resendHint', { email })}</p>
    </Panel>
  );
}
