import type { Doors } from '../types';

const byLink = 'holder of the link';
/** Written input: an organisation's editors by their own links. */
export const doors: Doors = {
  pages: {
    '/[locale]/representative/[token]/input': byLink,
    '/[locale]/representative/[token]/input/[card]': byLink,
    '/[locale]/representative/[token]/receipts/[version]': byLink,
  },
  routes: { 'POST /api/representative/[token]/cards/[card]': byLink },
  actions: {
    'input/page-actions.ts newCardAction': byLink,
    'input/page-actions.ts saveCardAction': byLink,
    'input/page-actions.ts restoreAction': byLink,
    'input/page-actions.ts withdrawAction': byLink,
    'input/page-actions.ts handInAction': byLink,
    'input/page-actions.ts noViewAction': byLink,
  },
};
