// The direction of the house (docs/architecture.md): app → features → {components, emails} → lib. No allowlist: a violation is mended.
// tests/unit/structure.test.ts proves that each rule fires. TypeScript 7 has no JavaScript interface, so the sources are read with swc.

// What one feature may use of another, and what each room may use; `seat-rules.ts` is a rules room like `rules.ts`.
const open = '/[a-z-]*(rules|policy|schema|types|queries|commands)[.]ts$';
const pure = '^features/[^/]+/[a-z-]*(rules|policy|schema|types)[.]ts$';
const writesAndReads = '^features/[^/]+/[a-z-]*(queries|commands)[.]ts$';
const outside = [
  '^lib/(db|env|log|audit|outbox|crypto|rate-limit|request|route|action)[.]ts$',
  '^lib/auth/(actor|adapter|cookies|guard|next-auth|oidc|oidc-flow|session)[.]ts$',
  '^lib/mailer/(choose|demo|resend|smtp)[.]ts$',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'lib-is-the-floor',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|features|components|emails)/' },
    },
    {
      name: 'components-know-no-domain',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|features|emails)/' },
    },
    {
      name: 'emails-take-props',
      severity: 'error',
      from: { path: '^emails/' },
      to: { path: '^(app|features|components)/' },
    },
    { name: 'features-know-no-pages', severity: 'error', from: { path: '^features/' }, to: { path: '^app/' } },
    {
      name: 'features-meet-through-open-rooms',
      comment: 'Of another feature only rules, policy, schema, types, queries and commands may be used.',
      severity: 'error',
      from: { path: '^features/([^/]+)/' },
      to: { path: '^features/', pathNot: ['^features/$1/', open] },
    },
    {
      name: 'features-have-no-cycles',
      severity: 'error',
      scope: 'folder',
      from: { path: '^features/[^/]+$' },
      to: { circular: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-rooms-stay-pure',
      comment: 'Rules, policy, schema and types know no clock, database, session or framework.',
      severity: 'error',
      from: { path: pure },
      to: {
        path: [
          ...outside,
          '^generated/prisma/(client|models|internal)',
          '^node_modules/(next|next-auth|react|react-dom|pg|@prisma)(/|$)',
        ],
      },
    },
    {
      name: 'pure-rooms-use-pure-rooms',
      severity: 'error',
      from: { path: pure },
      to: { path: '^features/[^/]+/[a-z-]*(queries|commands|loaders|actions)[.]ts$|^features/[^/]+/components/' },
    },
    {
      name: 'core-knows-no-page',
      comment: 'Queries and commands serve pages, the JSON API, webhooks and the worker alike.',
      severity: 'error',
      from: { path: writesAndReads },
      to: {
        path: [
          '^features/[^/]+/[a-z-]*(loaders|actions)[.]ts$',
          '^features/[^/]+/components/',
          '^components/',
          '^node_modules/next/',
        ],
      },
    },
    {
      name: 'queries-do-not-write',
      severity: 'error',
      from: { path: '^features/[^/]+/[a-z-]*queries[.]ts$' },
      to: { path: '^features/[^/]+/[a-z-]*commands[.]ts$' },
    },
    {
      name: 'loaders-and-actions-are-the-edge',
      severity: 'error',
      from: { path: '^features/[^/]+/[a-z-]*(loaders|actions)[.]ts$' },
      to: { path: ['^features/[^/]+/components/', '^components/'] },
    },
    {
      name: 'components-do-not-query',
      comment: 'A component gets its data as props; the page loads it.',
      severity: 'error',
      from: { path: '^features/[^/]+/components/' },
      to: {
        path: [
          '^features/[^/]+/[a-z-]*(queries|commands|loaders)[.]ts$',
          '^lib/(db|audit|outbox|crypto|auth/)',
          '^generated/',
        ],
      },
    },
    {
      name: 'routes-call-the-core',
      comment: 'Route handlers call commands and queries directly, never loaders or actions.',
      severity: 'error',
      from: { path: '^app/.*/route[.]tsx?$' },
      to: { path: '^features/[^/]+/[a-z-]*(loaders|actions)[.]ts$' },
    },
    {
      name: 'one-way-to-the-database',
      severity: 'error',
      from: { path: '^(app|features|components|emails|lib)/', pathNot: '^lib/db[.]ts$' },
      to: { path: '^node_modules/(pg|@prisma/adapter-pg|@prisma/client)/' },
    },
    {
      name: 'no-tools-in-the-product',
      severity: 'error',
      from: { path: '^(app|features|components|emails|lib)/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      severity: 'error',
      from: { path: '^(app|features|components|emails|lib|scripts/(start|serve))/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'no-dangling-import', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: ['^node_modules', '^generated'] },
    exclude: { path: '^[.]next' },
    webpackConfig: { fileName: 'scripts/resolve-alias.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
    cache: false,
  },
};
