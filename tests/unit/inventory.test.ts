import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actions, pages, routes } from '../authorisation/inventory';

const read = (file: string) => readFileSync(file, 'utf8');

/** 'app/[locale]/(me)/my-pages/page.tsx' → '/[locale]/my-pages'. */
function addressOf(file: string): string {
  const parts = file.split('/').slice(1, -1);
  return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`;
}

/** Names a file exports at run time, however it says so. */
function exportedNames(text: string): string[] {
  const declared = [
    ...text.matchAll(/^export\s+(?:async\s+)?(?:function\*?|const|let|class)\s+([A-Za-z_$][\w$]*)/gm),
  ].map((match) => match[1] ?? '');
  const listed = [...text.matchAll(/^export\s*\{([^}]*)\}/gm)].flatMap((match) => (match[1] ?? '').split(','));
  const names = listed
    .map(
      (entry) =>
        entry
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
    )
    .filter((name) => name !== '' && !name.startsWith('type '));
  return [...declared, ...names, ...(/^export\s+default\b/m.test(text) ? ['default'] : [])];
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const foundPages = globSync('app/**/page.{tsx,ts}').map(addressOf);
const foundRoutes = [
  ...globSync('app/**/route.{ts,tsx}').flatMap((file) =>
    exportedNames(read(file))
      .filter((name) => methods.has(name))
      .map((method) => `${method} ${addressOf(file)}`),
  ),
  // Next's own kinds of route files answer GET.
  ...globSync('app/**/{sitemap,robots,manifest}.ts').map(
    (file) =>
      `GET /${{ sitemap: 'sitemap.xml', robots: 'robots.txt', manifest: 'manifest.webmanifest' }[file.split('/').at(-1)?.replace('.ts', '') ?? '']}`,
  ),
];
const sources = globSync('{app,components,features,lib,emails}/**/*.{ts,tsx}');
const foundActions = sources
  .filter((file) => /^\s*['"]use server['"]/.test(read(file)))
  .flatMap((file) => exportedNames(read(file)).map((name) => `${file.replace(/^features\//, '')} ${name}`));

describe('the inventory of doors (trust mechanism 5)', () => {
  it('has every page', () => {
    expect(foundPages.sort()).toEqual(Object.keys(pages).sort());
  });

  it('has every method of every route', () => {
    expect(foundRoutes.sort()).toEqual(Object.keys(routes).sort());
  });

  it('has every server action', () => {
    expect(foundActions.sort()).toEqual(Object.keys(actions).sort());
  });

  it('knows of no server action hidden inside a function', () => {
    const inline = sources.filter((file) => /^[ \t]+['"]use server['"]/m.test(read(file)));
    expect(inline).toEqual([]);
  });

  it('each page that is not the same for everyone is made anew for each request', () => {
    const personal = new Set(
      Object.entries(pages)
        .filter(([, rule]) => rule !== 'public')
        .map(([address]) => address),
    );
    const cached = globSync('app/**/page.{tsx,ts}').filter(
      (file) => personal.has(addressOf(file)) && !/^export const dynamic = 'force-dynamic';/m.test(read(file)),
    );
    expect(cached).toEqual([]);
  });
});
