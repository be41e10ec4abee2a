'use client';

import { ActionText, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { changeViewAction, deleteViewAction, saveViewAction } from '../saved-view-actions';

export type SavedViewTexts = {
  errorTitle: string;
  name: string;
  nameHint: string;
  share: string;
  shareHint: string;
  save: string;
  saving: string;
  change: string;
  remove: string;
  removing: string;
};
type Shared = { slug: string; locale: string; texts: SavedViewTexts };

/** Keeps what the list shows now. */
export function SaveViewForm({ slug, locale, texts, view }: Shared & { view: string }) {
  return (
    <ActionForm
      action={saveViewAction}
      locale={locale}
      errorTitle={texts.errorTitle}
      hidden={{ conference: slug, view }}
      prefix="view-"
      className="grid max-w-text gap-4"
    >
      <ActionText name="name" label={texts.name} hint={texts.nameHint} maxLength={120} autoComplete="off" />
      <ActionTick name="shared" label={texts.share} hint={texts.shareHint} />
      <div>
        <SubmitButton size="small" pendingText={texts.saving}>
          {texts.save}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** One of one's own views: another name, shared or not, or away with it. */
export function ChangeViewForms({
  slug,
  locale,
  texts,
  view,
}: Shared & { view: { id: string; name: string; shared: boolean } }) {
  const hidden = { conference: slug, id: view.id };
  return (
    <div className="grid max-w-text gap-2">
      <ActionForm
        action={changeViewAction}
        locale={locale}
        errorTitle={texts.errorTitle}
        hidden={hidden}
        prefix={`change-${view.id}-`}
        className="grid gap-3"
      >
        <ActionText name="name" label={texts.name} defaultValue={view.name} maxLength={120} autoComplete="off" />
        <ActionTick name="shared" label={texts.share} defaultChecked={view.shared} />
        <div>
          <SubmitButton variant="ghost" size="small" pendingText={texts.saving}>
            {texts.change}
          </SubmitButton>
        </div>
      </ActionForm>
      <ActionForm
        action={deleteViewAction}
        locale={locale}
        errorTitle={texts.errorTitle}
        hidden={hidden}
        prefix={`delete-${view.id}-`}
        className="grid gap-3"
      >
        <div>
          <SubmitButton variant="plain" size="small" pendingText={texts.removing}>
            {texts.remove}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
