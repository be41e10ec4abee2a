import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Link } from '@/lib/i18n/link';
import { formatDateTime, formatShortDate } from '@/lib/time';
import type { WaitingExtension } from '../organiser-types';

/** Who asks for more time and has no answer yet, with the way to decide. Nothing where nobody does. */
export function WaitingExtensions({ extensions, slug }: { extensions: readonly WaitingExtension[]; slug: string }) {
  const t = useTranslations('invitations.extensions');
  const locale = useLocale();
  if (extensions.length === 0) return null;
  return (
    <Panel id="more-time" title={t('waiting', { count: extensions.length })}>
      <ul className="divide-y divide-mist-2">
        {extensions.map(({ id, invitationId, organisation, wantedBy, askedByName, askedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2">
            <span className="mr-auto min-w-0 [overflow-wrap:anywhere]">
              <b className="font-semibold">
                <bdi>{organisation}</bdi>
              </b>
              <span className="block text-md text-ink-2">
                {t('asks', {
                  name: askedByName,
                  until: formatDateTime(wantedBy, locale),
                  day: formatShortDate(askedAt, locale),
                })}
              </span>
            </span>
            <Link
              href={{
                pathname: '/organiser/consultations/[slug]/invitations/[id]',
                params: { slug, id: invitationId },
                hash: 'extensions-heading',
              }}
              className="inline-flex min-h-11 items-center"
            >
              {t('decide')}
              <span className="sr-only">: {organisation}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
