import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { loadOrganiserHere } from '@/features/conference/organiser-loaders';
import { SpeakerForm } from '@/features/speaker/components/speaker-form';
import { loadNewSpeaker } from '@/features/speaker/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'speakers' });
  return { title: t('form.newTitle') };
}

export default async function NewSpeakerPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { actor } = await loadOrganiserHere(locale, '/organiser/speakers/new');
  await loadNewSpeaker(actor);
  const t = await getTranslations('speakers');
  return (
    <div className="grid max-w-[60rem] grid-cols-1 gap-5">
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: '/organiser/speakers', text: t('title') }]} />
      <div>
        <h1 className="text-[2.125rem]">{t('form.newTitle')}</h1>
        <p className="mt-1 max-w-text text-ink-2">{t('form.newIntro')}</p>
      </div>
      <div className="rounded-panel border border-mist-2 bg-birch px-5.5 py-6">
        <SpeakerForm speaker={null} />
      </div>
    </div>
  );
}
