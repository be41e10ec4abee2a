import type { Doors } from '../types';

const page = '/[locale]/invitation/[token]';
const byLink = 'holder of the link' as const;

/** An organisation's answer and a person's own page: whoever holds the link. */
export const doors: Doors = {
  pages: { [page]: byLink, [`${page}/invited`]: byLink, [`${page}/more-time`]: byLink },
  routes: { 'GET /api/representative/[token]/calendar.ics': byLink },
  actions: {
    'answer/actions.ts answerAction': byLink,
    'answer/actions.ts substituteAction': byLink,
    'answer/actions.ts moreTimeAction': byLink,
    'answer/actions.ts withdrawMoreTimeAction': byLink,
    'answer/actions.ts askToWriteAction': byLink,
    'answer/own-actions.ts ownSubstituteAction': byLink,
    'answer/own-actions.ts giveBackAction': byLink,
    'answer/own-actions.ts needsAction': byLink,
    'answer/own-actions.ts removeNeedsAction': byLink,
    'answer/own-actions.ts editorAction': byLink,
  },
};
