import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { HandIn, NoView } from '@/features/input/components/hand-in';
import { OwnCards } from '@/features/input/components/own-cards';
import { Receipts } from '@/features/input/components/receipts';
import { loadInput } from '@/features/input/loaders';
import { loadRepresentative } from '@/features/representative/loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function InputPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const person = await loadRepresentative(token);
  const input = await loadInput(person);
  const t = await getTranslations('input');
  const { inputBy } = person.consultation;
  if (!input)
    return (
      <div className="grid gap-6">
        <title>{t('title')}</title>
        <h1>{t('notEditorTitle')}</h1>
        <p className="max-w-text">{t('notEditor', { organisation: person.organisationName })}</p>
      </div>
    );
  const { cards, submissions, questions, isOpen } = input;
  const hasCards = cards.some(({ state }) => state === 'submitted');
  return (
    <div className="grid grid-cols-1 gap-10">
      <title>{t('title')}</title>
      <div className="grid gap-4">
        <h1>{t('title')}</h1>
        {(await searchParams).klart === 'withdrawn' ? (
          <Notice tone="done" role="status">
            <p>{t('done.withdrawn')}</p>
          </Notice>
        ) : null}
        <p className="max-w-text text-lg">{t('intro', { organisation: person.organisationName })}</p>
        <p className="max-w-text font-semibold">
          {isOpen
            ? inputBy
              ? t('deadline', { date: formatDateTime(inputBy, locale) })
              : t('deadlineNone')
            : t('closed')}
        </p>
      </div>
      <OwnCards cards={cards} questions={questions} token={token} isOpen={isOpen} />
      {isOpen && cards.length > 0 ? <HandIn cards={cards} token={token} formKey={randomUUID()} /> : null}
      <Receipts submissions={submissions} token={token} />
      {isOpen && !hasCards ? <NoView token={token} formKey={randomUUID()} /> : null}
    </div>
  );
}
