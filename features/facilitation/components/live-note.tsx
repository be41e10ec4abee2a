import { Notice } from '@/components/ui/notice';
import type { LiveState } from './live-poll';
import type { LiveWords } from './meeting-words';

/** Says when what is shown may be old. The region is there before its words, so that they are heard. */
export function LiveNote({ state, words }: { state: LiveState; words: LiveWords }) {
  return (
    <div role="status">
      {state === 'live' ? null : (
        <Notice tone={state === 'gone' ? 'ling' : 'sun'} className="mb-4 text-ink">
          <p className="font-semibold">{words[state]}</p>
        </Notice>
      )}
    </div>
  );
}
