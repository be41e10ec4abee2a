import localFont from 'next/font/local';

// Both are self-hosted and preloaded; next/font also measures a fallback so that nothing moves when they arrive.

/** Headings. */
export const familjen = localFont({
  src: '../node_modules/@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-normal.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-familjen',
});

/** Text: made for low vision, with figures that cannot be confused. */
export const atkinson = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'swap',
  variable: '--font-atkinson',
});
