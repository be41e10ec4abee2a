/** The addresses of the consultations: a part of routing.pathnames. */
export const consultationPathnames = {
  '/organiser/consultations': { sv: '/arrangor/samrad', en: '/organiser/consultations' },
  '/organiser/consultations/new': { sv: '/arrangor/samrad/nytt', en: '/organiser/consultations/new' },
  '/organiser/consultations/[slug]': { sv: '/arrangor/samrad/[slug]', en: '/organiser/consultations/[slug]' },
  '/organiser/consultations/[slug]/settings': {
    sv: '/arrangor/samrad/[slug]/installningar',
    en: '/organiser/consultations/[slug]/settings',
  },
  '/organiser/consultations/[slug]/agenda': {
    sv: '/arrangor/samrad/[slug]/dagordning',
    en: '/organiser/consultations/[slug]/agenda',
  },
  '/organiser/consultations/[slug]/questions': {
    sv: '/arrangor/samrad/[slug]/fragor',
    en: '/organiser/consultations/[slug]/questions',
  },
  '/organiser/consultations/[slug]/documents': {
    sv: '/arrangor/samrad/[slug]/underlag',
    en: '/organiser/consultations/[slug]/documents',
  },
  '/organiser/consultations/[slug]/documents/[document]': {
    sv: '/arrangor/samrad/[slug]/underlag/[document]',
    en: '/organiser/consultations/[slug]/documents/[document]',
  },
  '/organiser/consultations/[slug]/invitations': {
    sv: '/arrangor/samrad/[slug]/inbjudningar',
    en: '/organiser/consultations/[slug]/invitations',
  },
  '/organiser/consultations/[slug]/invitations/new': {
    sv: '/arrangor/samrad/[slug]/inbjudningar/ny',
    en: '/organiser/consultations/[slug]/invitations/new',
  },
  '/organiser/consultations/[slug]/invitations/import': {
    sv: '/arrangor/samrad/[slug]/inbjudningar/importera',
    en: '/organiser/consultations/[slug]/invitations/import',
  },
  '/organiser/consultations/[slug]/invitations/[id]': {
    sv: '/arrangor/samrad/[slug]/inbjudningar/[id]',
    en: '/organiser/consultations/[slug]/invitations/[id]',
  },
  '/organiser/consultations/[slug]/invitations/[id]/answer': {
    sv: '/arrangor/samrad/[slug]/inbjudningar/[id]/svar',
    en: '/organiser/consultations/[slug]/invitations/[id]/answer',
  },
  '/organiser/consultations/[slug]/dispatches': {
    sv: '/arrangor/samrad/[slug]/utskick',
    en: '/organiser/consultations/[slug]/dispatches',
  },
  '/organiser/consultations/[slug]/dispatches/new': {
    sv: '/arrangor/samrad/[slug]/utskick/nytt',
    en: '/organiser/consultations/[slug]/dispatches/new',
  },
  '/organiser/consultations/[slug]/dispatches/[id]': {
    sv: '/arrangor/samrad/[slug]/utskick/[id]',
    en: '/organiser/consultations/[slug]/dispatches/[id]',
  },
  '/organiser/consultations/[slug]/reminders': {
    sv: '/arrangor/samrad/[slug]/paminnelser',
    en: '/organiser/consultations/[slug]/reminders',
  },
  '/organiser/consultations/[slug]/board': {
    sv: '/arrangor/samrad/[slug]/tavla',
    en: '/organiser/consultations/[slug]/board',
  },
  '/organiser/consultations/[slug]/seating': {
    sv: '/arrangor/samrad/[slug]/placering',
    en: '/organiser/consultations/[slug]/seating',
  },
  '/organiser/consultations/[slug]/attendance': {
    sv: '/arrangor/samrad/[slug]/narvaro',
    en: '/organiser/consultations/[slug]/attendance',
  },
  '/organiser/consultations/[slug]/needs': {
    sv: '/arrangor/samrad/[slug]/behov',
    en: '/organiser/consultations/[slug]/needs',
  },
  '/organiser/consultations/[slug]/needs/[id]': {
    sv: '/arrangor/samrad/[slug]/behov/[id]',
    en: '/organiser/consultations/[slug]/needs/[id]',
  },
  '/organiser/consultations/[slug]/input': {
    sv: '/arrangor/samrad/[slug]/inspel',
    en: '/organiser/consultations/[slug]/input',
  },
  '/organiser/consultations/[slug]/input/[card]': {
    sv: '/arrangor/samrad/[slug]/inspel/[card]',
    en: '/organiser/consultations/[slug]/input/[card]',
  },
  '/organiser/consultations/[slug]/groups': {
    sv: '/arrangor/samrad/[slug]/grupper',
    en: '/organiser/consultations/[slug]/groups',
  },
  '/organiser/consultations/[slug]/meeting': {
    sv: '/arrangor/samrad/[slug]/motet',
    en: '/organiser/consultations/[slug]/meeting',
  },
  '/organiser/consultations/[slug]/matrix': {
    sv: '/arrangor/samrad/[slug]/vem-gor-vad',
    en: '/organiser/consultations/[slug]/matrix',
  },
  '/organiser/consultations/[slug]/record': {
    sv: '/arrangor/samrad/[slug]/anteckningar',
    en: '/organiser/consultations/[slug]/record',
  },
  '/organiser/consultations/[slug]/record/comments': {
    sv: '/arrangor/samrad/[slug]/anteckningar/synpunkter',
    en: '/organiser/consultations/[slug]/record/comments',
  },
  '/organiser/consultations/[slug]/commitments': {
    sv: '/arrangor/samrad/[slug]/ataganden',
    en: '/organiser/consultations/[slug]/commitments',
  },
  '/organiser/consultations/[slug]/commitments/new': {
    sv: '/arrangor/samrad/[slug]/ataganden/nytt',
    en: '/organiser/consultations/[slug]/commitments/new',
  },
  '/organiser/consultations/[slug]/commitments/[id]': {
    sv: '/arrangor/samrad/[slug]/ataganden/[id]',
    en: '/organiser/consultations/[slug]/commitments/[id]',
  },
  '/organiser/consultations/[slug]/outcomes': {
    sv: '/arrangor/samrad/[slug]/vad-hande',
    en: '/organiser/consultations/[slug]/outcomes',
  },
  '/organiser/consultations/[slug]/outcomes/[card]': {
    sv: '/arrangor/samrad/[slug]/vad-hande/[card]',
    en: '/organiser/consultations/[slug]/outcomes/[card]',
  },
  '/organiser/consultations/[slug]/case-file': {
    sv: '/arrangor/samrad/[slug]/akt',
    en: '/organiser/consultations/[slug]/case-file',
  },
  '/organiser/consultations/[slug]/history': {
    sv: '/arrangor/samrad/[slug]/historik',
    en: '/organiser/consultations/[slug]/history',
  },
  '/organiser/organisations': { sv: '/arrangor/organisationer', en: '/organiser/organisations' },
  '/organiser/organisations/new': { sv: '/arrangor/organisationer/ny', en: '/organiser/organisations/new' },
  '/organiser/organisations/[id]': { sv: '/arrangor/organisationer/[id]', en: '/organiser/organisations/[id]' },
  '/organiser/reports': { sv: '/arrangor/rapporter', en: '/organiser/reports' },
  '/organiser/reports/[id]': { sv: '/arrangor/rapporter/[id]', en: '/organiser/reports/[id]' },
  '/consultation/[slug]/outcomes': { sv: '/samrad/[slug]/vad-hande', en: '/consultation/[slug]/outcomes' },
  '/consultation/[slug]/documents/[document]': {
    sv: '/samrad/[slug]/underlag/[document]',
    en: '/consultation/[slug]/documents/[document]',
  },
  '/invitation': { sv: '/inbjudan', en: '/invitation' },
  '/invitation/[token]': { sv: '/inbjudan/[token]', en: '/invitation/[token]' },
  '/invitation/[token]/invited': { sv: '/inbjudan/[token]/inbjudna', en: '/invitation/[token]/invited' },
  '/invitation/[token]/more-time': { sv: '/inbjudan/[token]/mer-tid', en: '/invitation/[token]/more-time' },
  '/invitation/[token]/documents/[document]': {
    sv: '/inbjudan/[token]/underlag/[document]',
    en: '/invitation/[token]/documents/[document]',
  },
  '/representative/[token]': { sv: '/ombud/[token]', en: '/representative/[token]' },
  '/representative/[token]/input': { sv: '/ombud/[token]/inspel', en: '/representative/[token]/input' },
  '/representative/[token]/input/[card]': {
    sv: '/ombud/[token]/inspel/[card]',
    en: '/representative/[token]/input/[card]',
  },
  '/representative/[token]/receipts/[version]': {
    sv: '/ombud/[token]/kvitton/[version]',
    en: '/representative/[token]/receipts/[version]',
  },
  '/representative/[token]/table': { sv: '/ombud/[token]/bord', en: '/representative/[token]/table' },
  '/representative/[token]/record': { sv: '/ombud/[token]/anteckningar', en: '/representative/[token]/record' },
  '/screen/[token]': { sv: '/skarm/[token]', en: '/screen/[token]' },
  '/commitment/[token]': { sv: '/atagande/[token]', en: '/commitment/[token]' },
} as const;
