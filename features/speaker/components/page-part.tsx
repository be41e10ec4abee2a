import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { PageNote, PagePart } from '../page-rules';

/** What every part of the speaker's page gets. */
export type PartProps = { token: string; locale: 'sv' | 'en'; note: PageNote | null };

/** A part of the speaker's page: its heading, what was done last, and its form. The address leads to it by its name. */
export function PagePartFrame({
  part,
  note,
  title,
  children,
}: {
  part: PagePart;
  note: PageNote | null;
  title: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('speakerPage');
  const own = note?.part === part ? note : null;
  return (
    <section id={part} aria-labelledby={`${part}-heading`} className="scroll-mt-4 border-t border-line pt-7">
      <h2 id={`${part}-heading`} className="text-h3">
        {title}
      </h2>
      <div className="mt-4 grid gap-5">
        {own && 'done' in own ? (
          <Notice tone="done" role="status">
            <p>{t(`done.${own.done}`)}</p>
          </Notice>
        ) : null}
        {own && 'problem' in own ? (
          <Notice tone="ling" role="alert">
            <p>{t(`files.${own.problem}`)}</p>
          </Notice>
        ) : null}
        {children}
      </div>
    </section>
  );
}
