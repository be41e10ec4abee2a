'use client';

import { Upload } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { buttonClass } from '@/components/ui/button-look';
import { FieldError, FieldHint } from './field';

type Props = {
  /** A route under /api/uploads/. It answers with the page again. */
  action: string;
  id: string;
  accept: string;
  maxBytes: number;
  texts: { label: string; hint: string; submit: string; pending: string; tooLarge: string; empty: string };
};

/** One file, sent by the browser's own form, with and without JavaScript. With it, a file that is too large is not sent in vain. */
export function UploadForm({ action, id, accept, maxBytes, texts }: Props) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const check = (event: FormEvent<HTMLFormElement>) => {
    const file = event.currentTarget.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
    const wrong = file ? (file.size > maxBytes ? texts.tooLarge : undefined) : texts.empty;
    setProblem(wrong);
    if (wrong || busy) event.preventDefault();
    else setBusy(true);
  };
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={check}
      className="grid gap-3"
      noValidate
    >
      <div className={problem ? 'border-l-[5px] border-ling pl-4' : undefined}>
        <label htmlFor={id} className="block font-semibold">
          {texts.label}
        </label>
        <FieldHint id={id} hint={texts.hint} />
        <div role="alert">
          <FieldError id={id} error={problem} />
        </div>
        <input
          id={id}
          type="file"
          name="file"
          accept={accept}
          aria-describedby={problem ? `${id}-error ${id}-hint` : `${id}-hint`}
          aria-invalid={problem ? true : undefined}
          className="mt-1.5 block w-full max-w-[30em] rounded-lg border-2 border-edge bg-birch px-3.5 py-2.5 text-md text-ink file:mr-4 file:min-h-9 file:cursor-pointer file:rounded-full file:border-2 file:border-spruce file:bg-birch file:px-4 file:py-1 file:font-semibold file:text-spruce"
        />
      </div>
      <button
        type="submit"
        aria-disabled={busy || undefined}
        className={`${buttonClass({ variant: 'ghost', size: 'small' })} justify-self-start`}
      >
        <Upload aria-hidden="true" size={20} />
        <span aria-live="polite">{busy ? texts.pending : texts.submit}</span>
      </button>
    </form>
  );
}
