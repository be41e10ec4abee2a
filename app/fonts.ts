import localFont from 'next/font/local';

// Both are self-hosted and preloaded. 'optional': on a line so slow that they are late, the first page keeps the
// device's own face instead of moving under the reader's eyes; from the next page on they are there (decision 0023).

/** Headings. */
export const familjen = localFont({
  src: '../node_modules/@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-normal.woff2',
  weight: '400 700',
  display: 'optional',
  variable: '--font-familjen',
});

/** Text: made for low vision, with figures that cannot be confused. */
export const atkinson = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'optional',
  variable: '--font-atkinson',
});
