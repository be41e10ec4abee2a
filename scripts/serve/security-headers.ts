import { createHash } from 'node:crypto';

export type SecuritySettings = {
  /** Served over https in production: browsers are told never to come back without it. */
  https: boolean;
  /** Where the sign-in form may lead besides this site: the organisation's identity provider. */
  formTargets: string[];
};

// react-aria adds these two style elements itself, with this exact text: allowing them by hash keeps every other one out.
const libraryStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

/** A CSP source that allows exactly this inline text. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const styleHashes = libraryStyles.map(cspHash).join(' ');

/** The headers every answer carries. */
export function securityHeaders({ https }: SecuritySettings): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** The policy of a page whose inline scripts have these hashes. */
export function pagePolicy(scriptHashes: string[], settings: SecuritySettings, extraStyles: string[] = []): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scriptHashes].join(' ')}`,
    `style-src ${["'self'", styleHashes, ...extraStyles].join(' ')}`,
    // Style attributes, not elements: react-aria positions its overlays by them, and they cannot fetch or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `form-action ${["'self'", ...settings.formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(settings.https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** The policy of everything that is not a page: should a browser ever show it as one, nothing in it runs. */
export const nonPagePolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
