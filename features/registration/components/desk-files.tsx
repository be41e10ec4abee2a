import { Download, Mail } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { type ListView, queryOfView, segmentQueryOf } from '../organiser-rules';

type Props = {
  slug: string;
  view: ListView;
  count: number;
  files: { xlsx: string; csv: string };
  locale: string;
  mayDo: { export: boolean; write: boolean };
};

/** What the list shows as a file, or as the people to write to. */
export function DeskFiles({ slug, view, count, files, locale, mayDo }: Props) {
  const t = useTranslations('registrations');
  const words = useTranslations('desk');
  const file = new URLSearchParams({ ...queryOfView({ ...view, page: 1 }), locale });
  const segment = mayDo.write ? segmentQueryOf(view) : null;
  const look = buttonClass({ variant: 'ghost', size: 'small' });
  return (
    <div className="flex flex-wrap items-center gap-3">
      {segment ? (
        <ButtonLink
          href={{
            pathname: '/organiser/conferences/[slug]/mailings/new',
            params: { slug },
            query: segment,
          }}
          variant="ghost"
          size="small"
        >
          <Mail aria-hidden="true" size={20} />
          {words('write', { count })}
        </ButtonLink>
      ) : null}
      {mayDo.export ? (
        <>
          <a href={`${files.xlsx}?${file}`} download className={look}>
            <Download aria-hidden="true" size={20} />
            {t('exportXlsx')}
          </a>
          <a href={`${files.csv}?${file}`} download className={look}>
            <Download aria-hidden="true" size={20} />
            {t('export')}
          </a>
          <span className="text-md text-ink-2">{t('exportHint', { count })}</span>
        </>
      ) : null}
    </div>
  );
}
