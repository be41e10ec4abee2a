import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';

type Props = {
  conference: { slug: string; city: string };
  /** The registration above this page, where there is one. */
  registration?: { id: string; name: string };
  title: string;
  children?: ReactNode;
};

/** The way here and the heading of a page about registering, changing or moving. */
export function DeskPageHead({ conference, registration, title, children }: Props) {
  const t = useTranslations('registrations');
  const { slug, city } = conference;
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { href: { pathname: '/organiser/conferences/[slug]', params: { slug } }, text: city },
          { href: { pathname: '/organiser/conferences/[slug]/registrations', params: { slug } }, text: t('title') },
          ...(registration
            ? [
                {
                  href: {
                    pathname: '/organiser/conferences/[slug]/registrations/[id]',
                    params: { slug, id: registration.id },
                  } as const,
                  text: registration.name,
                },
              ]
            : []),
        ]}
      />
      <div>
        <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">{title}</h1>
        {children ? <div className="mt-2 max-w-text">{children}</div> : null}
      </div>
    </>
  );
}
