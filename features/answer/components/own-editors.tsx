import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { editorAction } from '../own-actions';
import type { Editor } from '../page-types';

/** Who writes the organisation's input, and who waits to; for those who may decide about it. */
export function OwnEditors({ editors, token, locale }: { editors: readonly Editor[]; token: string; locale: string }) {
  const t = useTranslations('representative.editors');
  return (
    <section id="editors" aria-labelledby="editors-title" className="grid gap-4">
      <h2 id="editors-title" className="text-h3">
        {t('title')}
      </h2>
      <p className="max-w-text">{t('text')}</p>
      {editors.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
      <ul className="grid gap-3">
        {editors.map((editor) => (
          <li key={editor.id} className="grid gap-3 rounded-box bg-mist px-5 py-4">
            <p className="[overflow-wrap:anywhere]">
              <strong>{editor.name}</strong>
              <br />
              {editor.email}
              <br />
              {t(editor.confirmedAt ? 'writes' : 'waits')}
            </p>
            <div className="flex flex-wrap gap-3">
              {editor.confirmedAt ? null : <Decide editor={editor} token={token} locale={locale} decision="confirm" />}
              <Decide editor={editor} token={token} locale={locale} decision="remove" />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decide({
  editor,
  token,
  locale,
  decision,
}: {
  editor: Editor;
  token: string;
  locale: string;
  decision: 'confirm' | 'remove';
}) {
  const t = useTranslations('representative.editors');
  const form = useTranslations('form');
  return (
    <ActionForm
      action={editorAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ token, editorId: editor.id, decision }}
      prefix={`${decision}-${editor.id}-`}
    >
      <SubmitButton pendingText={t('pending')} variant={decision === 'confirm' ? 'spruce' : 'ghost'} size="small">
        {t(decision)} <span className="sr-only">{editor.name}</span>
      </SubmitButton>
    </ActionForm>
  );
}
