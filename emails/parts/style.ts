/** The visual identity in what every mail client understands: inline styles, no pictures, no outside fonts. */
export const colours = {
  spruce: '#0E3B36',
  spruceSoft: '#17564E',
  birch: '#FFFFFF',
  mist: '#EEF4F1',
  sun: '#F5C33B',
  sunSoft: '#FFF3CF',
  ink: '#10201D',
  inkSoft: '#4A5A56',
  line: '#C9D6D1',
} as const;

export const fonts = {
  text: "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,'Segoe UI',sans-serif",
  display: "'Familjen Grotesk','Trebuchet MS','Segoe UI',sans-serif",
} as const;

export const paragraph = {
  margin: '0 0 16px',
  fontFamily: fonts.text,
  fontSize: '17px',
  lineHeight: '26px',
  color: colours.ink,
  // A long address must not widen the whole message on a narrow phone.
  overflowWrap: 'anywhere',
} as const;
export const small = { ...paragraph, fontSize: '15px', lineHeight: '23px', color: colours.inkSoft };
export const heading = {
  margin: '28px 0 12px',
  fontFamily: fonts.display,
  fontSize: '21px',
  lineHeight: '26px',
  fontWeight: 600,
  color: colours.ink,
};
export const link = { color: colours.spruceSoft, textDecoration: 'underline' };
