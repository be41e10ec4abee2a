import type { Way } from './item-types';

type Query = Readonly<Record<string, string | undefined>>;

/** The ways from a conference's first screen to the pages where something can be done. */
export function waysOf(slug: string) {
  const params = { slug };
  return {
    schedule: {
      right: 'seeProgrammeWork',
      action: 'openSchedule',
      href: { pathname: '/organiser/conferences/[slug]/schedule', params },
    },
    release: {
      right: 'releaseProgramme',
      action: 'release',
      href: { pathname: '/organiser/conferences/[slug]/release', params },
    },
    seminars: {
      right: 'seeProgrammeWork',
      action: 'openSeminars',
      href: { pathname: '/organiser/conferences/[slug]/seminars', params },
    },
    speakers: {
      right: 'seeSpeakers',
      action: 'openSpeakers',
      href: { pathname: '/organiser/conferences/[slug]/speakers', params },
    },
    settings: {
      right: 'editSettings',
      action: 'openSettings',
      href: { pathname: '/organiser/conferences/[slug]/settings', params },
    },
    figures: {
      right: 'seeFigures',
      action: 'openFigures',
      href: { pathname: '/organiser/conferences/[slug]/figures', params },
    },
    needs: {
      right: 'readNeeds',
      action: 'openNeeds',
      href: { pathname: '/organiser/conferences/[slug]/needs', params },
    },
    mailProblems: { right: 'seeMailings', action: 'openMailProblems', href: { pathname: '/organiser/mail-problems' } },
    // Everybody may see who is missing; reminding them is for those who handle registrations.
    missing: {
      right: 'listRegistrations',
      action: 'openMissing',
      href: { pathname: '/organiser/coverage', query: { conference: slug }, hash: 'missing' },
    },
  } as const satisfies Record<string, Way>;
}

/** The conference's registrations, filtered as `query` says. */
export function registrationsWay(slug: string, query: Query = {}, action: Way['action'] = 'openRegistrations'): Way {
  const pathname = '/organiser/conferences/[slug]/registrations';
  return { right: 'listRegistrations', action, href: { pathname, params: { slug }, query } };
}

/** One mailing; its second look where that is what is waited for. */
export function mailingWays(slug: string, id: string): { review: Way; open: Way } {
  const params = { slug, id };
  return {
    review: {
      right: 'writeMailings',
      action: 'reviewMailing',
      href: { pathname: '/organiser/conferences/[slug]/mailings/[id]/review', params },
    },
    open: {
      right: 'seeMailings',
      action: 'openMailing',
      href: { pathname: '/organiser/conferences/[slug]/mailings/[id]', params },
    },
  };
}
