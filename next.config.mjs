import path from 'node:path';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

// A server action is named by a hash salted with this key. Fixed, the names outlive a build: a form opened before a deploy and sent
// without JavaScript after it still arrives. The key also encrypts what an action closes over; ours close over nothing, so it protects
// nothing and need not be secret (docs/decisions/0060). 32 bytes.
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= Buffer.from('forbattringsresan-action-names-1').toString('base64');

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // scripts/serve.ts compresses, once for what is cached.
  compress: false,
  // Whole pages, kept in each process until they are 15 s old or their content has changed.
  cacheHandler: path.join(import.meta.dirname, 'cache-handler.mjs'),
  cacheMaxMemorySize: 0,
  // Types, lint and structure have their own steps in `npm test`.
  typescript: { ignoreBuildErrors: true },
  productionBrowserSourceMaps: false,
  serverExternalPackages: ['pg', 'pino', '@prisma/adapter-pg', 'nodemailer', 'rate-limiter-flexible', 'pdfkit'],
  turbopack: { root: import.meta.dirname },
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // What the browser itself may reuse when it walks between pages: a change must show within seconds, not five minutes.
    staleTimes: { static: 30, dynamic: 0 },
  },
};

export default withNextIntl(config);
