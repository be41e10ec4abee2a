/** The sign: a shoot growing from a stop on the line. Decoration; the name beside it says who we are. */
export function Sign({ size = 34 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 34 34" aria-hidden="true" className="shrink-0">
      <path d="M4 26h26" stroke="#F5C33B" strokeWidth="5" strokeLinecap="round" />
      <circle cx="10" cy="26" r="4.5" fill="#0E3B36" stroke="#F5C33B" strokeWidth="3" />
      <path d="M22 26V13" stroke="#fff" strokeWidth="3.5" strokeLinecap="round" />
      <path d="M22 14c0-6 4-9 9-9 0 6-3 9-9 9zM22 18c0-5-3-7-8-7 0 5 3 7 8 7z" fill="#fff" />
    </svg>
  );
}
