import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

/** Public pages may be found; pages that belong to one person may not. */
export default function robots(): MetadataRoute.Robots {
  const personal = [
    '/anmalan/',
    '/registration/',
    '/inbjudan/',
    '/invitation/',
    '/ombud/',
    '/representative/',
    '/atagande/',
    '/commitment/',
    '/skarm/',
    '/screen/',
    '/logga-in',
    '/sign-in',
    '/mina-sidor',
    '/my-pages',
    '/arrangor',
    '/organiser',
  ];
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', '/dev/', ...personal, ...personal.map((path) => `/en${path}`)],
    },
    sitemap: `${env.APP_URL}/sitemap.xml`,
  };
}
