/**
 * Every door of the product and who may use it. tests/unit/inventory.test.ts fails when a page, a route or a server
 * action has no line here, or a line has no door.
 */
export type Rule =
  /** Anyone; the same for everyone. */
  | 'public'
  /** Anyone, from our own pages only: Origin or Sec-Fetch-Site is checked, or Next does it for a server action. */
  | 'public, own origin'
  /** Whoever holds the token in the address or the form. */
  | 'holder of the link'
  /** In the demo only; 404 in production. */
  | 'demo'
  /** Whoever can sign the body. */
  | 'signature'
  /** Anyone signed in, about themselves. */
  | 'signed in'
  /** Any role anywhere; what is shown is what the roles cover. */
  | 'any role'
  /** Any role at the conference. */
  | 'role at the conference'
  /** admin, organiser or reader at the conference. */
  | 'reads registrations'
  /** admin or organiser at the conference. */
  | 'changes registrations';

export const pages: Record<string, Rule> = {
  '/[locale]': 'public',
  '/[locale]/[...rest]': 'public',
  '/[locale]/accessibility': 'public',
  '/[locale]/accessibility/report': 'public',
  '/[locale]/conferences': 'public',
  '/[locale]/conferences/[slug]': 'public',
  '/[locale]/conferences/[slug]/programme': 'public',
  '/[locale]/conferences/[slug]/programme/[seminar]': 'public',
  '/[locale]/conferences/[slug]/programme-view/[theme]/[audience]': 'public',
  '/[locale]/conferences/[slug]/registration': 'public',
  '/[locale]/personal-data': 'public',
  '/[locale]/speakers/[slug]': 'public',
  '/[locale]/registration/renew': 'public',
  '/[locale]/registration/[token]': 'holder of the link',
  '/[locale]/registration/[token]/cancel': 'holder of the link',
  '/[locale]/registration/[token]/details': 'holder of the link',
  '/[locale]/registration/[token]/seminars': 'holder of the link',
  '/[locale]/sign-in': 'public',
  '/[locale]/sign-in/[token]': 'public',
  '/[locale]/my-pages': 'signed in',
  '/[locale]/organiser': 'any role',
  '/[locale]/organiser/conferences/[slug]': 'role at the conference',
  '/[locale]/organiser/conferences/[slug]/registrations': 'reads registrations',
  '/[locale]/organiser/conferences/[slug]/registrations/[id]': 'reads registrations',
  // The static page that the bench measures others against.
  '/dev/hello': 'public',
  '/dev/mail': 'demo',
  '/dev/mail/[id]': 'demo',
  '/dev/mail/previews': 'demo',
};

/** Method and address. */
export const routes: Record<string, Rule> = {
  'GET /api/auth/[...nextauth]': 'public',
  'POST /api/auth/[...nextauth]': 'public, own origin',
  'GET /api/conferences/[slug]/calendar.ics': 'public',
  'GET /api/health': 'public',
  'GET /api/og/[locale]/[slug]': 'public',
  'GET /api/organisations': 'public',
  'GET /api/organiser/conferences/[slug]/registrations.csv': 'changes registrations',
  'POST /api/registration-form/[slug]': 'public, own origin',
  'GET /api/registrations/[token]/calendar.ics': 'holder of the link',
  'GET /api/seats': 'public',
  'GET /api/seats/[slug]': 'public',
  'GET /api/v1/conferences': 'public',
  'GET /api/v1/conferences/[slug]': 'public',
  'POST /api/v1/conferences/[slug]/registrations': 'public',
  'GET /api/v1/openapi.json': 'public',
  'POST /api/webhooks/resend': 'signature',
  'GET /dev/mail.json': 'demo',
  'GET /dev/mail/[id]/attachments/[index]': 'demo',
  'GET /dev/mail/[id]/html': 'demo',
  'GET /robots.txt': 'public',
  'GET /sitemap.xml': 'public',
};

/** File under features/ and exported name. */
export const actions: Record<string, Rule> = {
  'accessibility/actions.ts reportBarrierAction': 'public, own origin',
  'identity/actions.ts requestLinkAction': 'public, own origin',
  'identity/actions.ts consumeLinkAction': 'holder of the link',
  'identity/actions.ts demoSignInAction': 'demo',
  'identity/actions.ts signOutAction': 'public, own origin',
  'registration/actions.ts registerAction': 'public, own origin',
  'registration/manage-actions.ts cancelAction': 'holder of the link',
  'registration/manage-actions.ts changeSeatsAction': 'holder of the link',
  'registration/manage-actions.ts correctDetailsAction': 'holder of the link',
  'registration/manage-actions.ts resendAction': 'holder of the link',
  'registration/renewal-actions.ts renewAction': 'public, own origin',
  'registration/organiser-actions.ts cancelOnBehalfAction': 'changes registrations',
};
