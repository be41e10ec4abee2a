import type { NextRequest } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { badgesOf } from '@/features/board/rules';
import { titleOf } from '@/features/consultation/rules';
import { badgesPdf } from '@/lib/pdf-badges';
import { route } from '@/lib/route';
import { boardFile } from '../board-file';

type Context = { params: Promise<{ slug: string }> };

/** A name badge for everybody on the board as it is shown: name, title, organisation, consultation and nothing else. */
export const GET = route<Context>(async (request, { params }) =>
  boardFile(request as NextRequest, (await params).slug, 'board.badges_made', async (rows, consultation, locale) => {
    const t = await getTranslations({ locale, namespace: 'board.badges' });
    const title = titleOf(consultation, locale);
    const lang = locale === 'sv' ? 'sv-SE' : 'en-GB';
    const texts = { title: t('title', { title }), lang, author: 'Förbättringsresan' };
    const pdf = await badgesPdf(
      texts,
      badgesOf(rows).map((badge) => ({ ...badge, occasion: title })),
    );
    return { body: new Uint8Array(pdf), contentType: 'application/pdf', name: 'namnbrickor', extension: 'pdf' };
  }),
);
