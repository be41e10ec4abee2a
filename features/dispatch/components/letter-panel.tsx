import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';

/** The letter on paper: without a code for everybody who may look, with a new code for those who may invite. */
export function LetterPanel({ slug, id, canEdit }: { slug: string; id: string; canEdit: boolean }) {
  const t = useTranslations('dispatches.letter');
  const address = `/api/organiser/consultations/${encodeURIComponent(slug)}/invitations/${id}/letter.pdf`;
  return (
    <Disclosure summary={t('title')} id="letter-file">
      <div className="grid gap-3">
        <p className="max-w-text">{t('text')}</p>
        <p>
          <a href={address} className="inline-flex min-h-11 items-center font-semibold">
            {t('without')}
          </a>
        </p>
        {canEdit ? (
          <form action={address} method="post" className="grid gap-3">
            <p className="max-w-text text-ink-2">{t('newCode')}</p>
            <div>
              <Button type="submit" variant="ghost" size="small">
                {t('with')}
              </Button>
            </div>
          </form>
        ) : null}
      </div>
    </Disclosure>
  );
}
