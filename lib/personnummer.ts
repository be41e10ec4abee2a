/**
 * Swedish personal identity numbers in free text. No field of the product asks for one (domain.md), so any that
 * is typed is a mistake: the form warns, the log masks.
 * Source: Skatteverket SKV 704 (personnummer) and SKV 707 (samordningsnummer: day + 60).
 */

const candidate =
  /(?<!\d)(?:(?:18|19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+–− ]?\d{4}(?!\d)/g;

function hasLuhnCheckDigit(tenDigits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const doubled = Number(tenDigits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isPersonnummer(match: string): boolean {
  return hasLuhnCheckDigit(match.replace(/\D/g, '').slice(-10));
}

/** True when the text holds a Luhn-valid personnummer or samordningsnummer, with or without century and dash. */
export function containsPersonnummer(text: string): boolean {
  return (text.match(candidate) ?? []).some(isPersonnummer);
}

/** The same text with every such number replaced by '[personnummer]'. */
export function maskPersonnummer(text: string): string {
  return text.replace(candidate, (match) => (isPersonnummer(match) ? '[personnummer]' : match));
}
