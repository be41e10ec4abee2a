import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import { placesOver } from '../desk-rules';

type Props = { conference: { slug: string; city: string; capacity: number; taken: number }; mayRegister: boolean };

/** The list's heading: how full the conference is, knowingly overbooked places said as such, and the way to register someone. */
export function DeskHead({ conference, mayRegister }: Props) {
  const t = useTranslations('desk');
  const title = useTranslations('registrations');
  const { slug, city, capacity, taken } = conference;
  const over = placesOver(conference);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="mr-auto">
        <h1 className="text-[2.125rem]">{title('titleFor', { city })}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-3">
          <span className="tabular">{t('taken', { taken, capacity })}</span>
          {over > 0 ? <Tag tone="ling">{t('over', { over })}</Tag> : null}
          {over === 0 && capacity > 0 && taken >= capacity ? <Tag tone="sun">{t('full')}</Tag> : null}
        </p>
      </div>
      {mayRegister ? (
        <ButtonLink href={{ pathname: '/organiser/conferences/[slug]/registrations/new', params: { slug } }}>
          <UserPlus aria-hidden="true" size={20} />
          {t('register')}
        </ButtonLink>
      ) : null}
    </div>
  );
}
