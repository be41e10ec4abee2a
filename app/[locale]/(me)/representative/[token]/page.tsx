import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { Agenda, Questions } from '@/features/answer/components/day-papers';
import { WhenAndWhere } from '@/features/answer/components/invitation-letter';
import { OwnEditors } from '@/features/answer/components/own-editors';
import { OwnNeeds } from '@/features/answer/components/own-needs';
import { OwnPapers } from '@/features/answer/components/own-papers';
import { OwnSeat } from '@/features/answer/components/own-seat';
import { loadOwnPage } from '@/features/answer/page-loaders';
import { ownNote, pageStops } from '@/features/answer/page-rules';
import { titleOf } from '@/features/consultation/rules';
import { loadRepresentative } from '@/features/representative/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function RepresentativePage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const person = await loadRepresentative(token);
  const { page, decides } = await loadOwnPage(person);
  const t = await getTranslations('representative');
  const note = ownNote(await searchParams);
  const stop = pageStops(page).all;
  const { consultation } = page;
  const who = { name: person.name, organisation: person.organisationName };
  return (
    <>
      <title>{t('title')}</title>
      <h1>{t('title')}</h1>
      <p className="mt-4 max-w-text text-lg">{page.holding ? t('hello', who) : t('helloNoSeat', who)}</p>
      {note ? (
        <Notice tone="done" role="status" className="mt-5">
          <p>{t(`notes.${note}`)}</p>
        </Notice>
      ) : null}
      <div className="mt-8 grid grid-cols-1 items-start gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr]">
        <section aria-labelledby="day" className="grid gap-3 border-l-[6px] border-sun pl-5 lg:col-start-2">
          <h2 id="day" className="text-h4">
            {t('day')}
          </h2>
          <p className="font-semibold">{titleOf(consultation, locale)}</p>
          <WhenAndWhere consultation={consultation} locale={locale} />
          {page.holding && consultation.meetingUrl ? (
            <p>
              <a href={consultation.meetingUrl} rel="noreferrer" className="[overflow-wrap:anywhere]">
                {t('meetingUrl')}
              </a>
            </p>
          ) : null}
          {page.holding && consultation.startsAt && consultation.endsAt ? (
            <p>
              <a href={`/api/representative/${token}/calendar.ics`}>{t('calendar')}</a>
            </p>
          ) : null}
        </section>
        <div className="grid min-w-0 grid-cols-1 gap-10 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          {stop ? (
            <Notice tone="sun">
              <p>{t(`errors.${stop}`)}</p>
            </Notice>
          ) : null}
          <OwnSeat page={page} token={token} locale={locale} isOpen={stop === null} />
          {page.holding && stop === null ? <OwnNeeds token={token} locale={locale} needsAt={page.needsAt} /> : null}
          {decides ? <OwnEditors editors={page.editors} token={token} locale={locale} /> : null}
        </div>
        <aside className="grid grid-cols-1 gap-7 lg:col-start-2">
          <Agenda consultation={consultation} locale={locale} />
          <OwnPapers papers={consultation.documents} token={token} locale={locale} />
          <Questions consultation={consultation} locale={locale} />
        </aside>
      </div>
    </>
  );
}
