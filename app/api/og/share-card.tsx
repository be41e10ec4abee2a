/** The picture itself, in the inline styles that next/og draws. A stop filled with sun on the line, and the sign. */
export function ShareCard({ heading, lines }: { heading: string; lines: string[] }) {
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        background: '#0E3B36',
        color: '#FFFFFF',
        padding: '72px 80px',
        fontFamily: 'Familjen Grotesk',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 22, fontSize: 42 }}>
        <svg width="72" height="72" viewBox="0 0 34 34" aria-hidden="true">
          <path d="M4 26h26" stroke="#F5C33B" strokeWidth="5" strokeLinecap="round" />
          <circle cx="10" cy="26" r="4.5" fill="#0E3B36" stroke="#F5C33B" strokeWidth="3" />
          <path d="M22 26V13" stroke="#fff" strokeWidth="3.5" strokeLinecap="round" />
          <path d="M22 14c0-6 4-9 9-9 0 6-3 9-9 9zM22 18c0-5-3-7-8-7 0 5 3 7 8 7z" fill="#fff" />
        </svg>
        Förbättringsresan
      </div>
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ fontSize: heading.length > 18 ? 88 : 132, letterSpacing: -3, lineHeight: 1.05 }}>{heading}</div>
        {lines.map((line) => (
          <div key={line} style={{ fontSize: 46, color: '#DDEBE6', marginTop: 14 }}>
            {line}
          </div>
        ))}
      </div>
      <svg width="1040" height="48" viewBox="0 0 1040 48" aria-hidden="true">
        <path d="M24 24h992" stroke="#F5C33B" strokeWidth="8" />
        <path d="M24 24h248" stroke="#5C8A80" strokeWidth="8" />
        <circle cx="24" cy="24" r="19" fill="#0E3B36" stroke="#5C8A80" strokeWidth="8" />
        <circle cx="272" cy="24" r="23" fill="#F5C33B" />
        <circle cx="520" cy="24" r="19" fill="#0E3B36" stroke="#F5C33B" strokeWidth="8" />
        <circle cx="768" cy="24" r="19" fill="#0E3B36" stroke="#F5C33B" strokeWidth="8" />
        <circle cx="1016" cy="24" r="19" fill="#0E3B36" stroke="#F5C33B" strokeWidth="8" />
      </svg>
    </div>
  );
}
