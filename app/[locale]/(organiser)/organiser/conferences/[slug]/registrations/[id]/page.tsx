import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { DeskActionsPanel } from '@/features/registration/components/desk-actions-panel';
import { MovedNotices } from '@/features/registration/components/moved-notices';
import { OrganiserCancel } from '@/features/registration/components/organiser-cancel';
import { OrganiserHistory } from '@/features/registration/components/organiser-history';
import { OrganiserMails } from '@/features/registration/components/organiser-mails';
import { OrganiserPerson } from '@/features/registration/components/organiser-person';
import { OrganiserSeats } from '@/features/registration/components/organiser-seats';
import { loadRegistrationDetail } from '@/features/registration/organiser-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'registrations' });
  return { title: t('title') };
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug, id } = await params;
  const t = await getTranslations('registrations');
  const opened = await loadOrganiserConference(locale, slug, {
    pathname: '/organiser/conferences/[slug]/registrations/[id]',
    params: { slug, id },
  });
  const { registration, moves, mayChange, cancelling } = await loadRegistrationDetail(opened, id, new Date());
  const words = await getTranslations('desk.done');
  const done = doneHere((await searchParams).done, registration.state);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { href: { pathname: '/organiser/conferences/[slug]', params: { slug } }, text: opened.conference.city },
          { href: { pathname: '/organiser/conferences/[slug]/registrations', params: { slug } }, text: t('title') },
        ]}
      />
      <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">
        <bdi>{registration.name}</bdi>
      </h1>
      {done ? (
        <Notice tone="done" role="status" title={words(`${done}.title`)}>
          <p>{words(`${done}.text`)}</p>
        </Notice>
      ) : null}
      <MovedNotices moves={moves} />
      <div className="grid grid-cols-1 items-start gap-7 xl:grid-cols-[3fr_2fr]">
        <div className="grid grid-cols-1 gap-7">
          <OrganiserPerson registration={registration} />
          {mayChange ? <DeskActionsPanel slug={slug} id={registration.id} email={registration.email} /> : null}
          <OrganiserSeats seats={registration.seats} />
          <OrganiserMails mails={registration.mails} />
          {cancelling === 'no' ? null : <OrganiserCancel registration={registration} cancelling={cancelling} />}
        </div>
        <OrganiserHistory history={registration.history} />
      </div>
    </div>
  );
}

const things = ['registered', 'changed', 'same', 'moved', 'resent', 'cancelled'] as const;

/** What the address says has just been done, when it can be true. */
function doneHere(done: string | string[] | undefined, state: 'confirmed' | 'cancelled') {
  const thing = things.find((candidate) => candidate === done);
  return thing && (thing === 'cancelled') === (state === 'cancelled') ? thing : null;
}
