'use client';

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { buttonClass } from '@/components/ui/button-look';

/** Puts a text on the clipboard and says so; where that is not allowed it says that too, and the text stands beside it. */
export function CopyButton({
  text,
  words,
}: {
  text: string;
  words: { copy: string; copied: string; notCopied: string };
}) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <button type="button" className={buttonClass({ variant: 'ghost', size: 'small' })} onClick={() => void copy()}>
        <Copy aria-hidden="true" size={18} />
        {words.copy}
      </button>
      <span role="status" className="text-md">
        {said}
      </span>
    </span>
  );
}
