import { isComplete } from './rules';
import type { DispatchKind, DispatchWords } from './types';

/** The built-in words of each kind: what a person begins from. Facts, link, signatures and contact are the template's own. */
const builtIn: Record<DispatchKind, DispatchWords> = {
  invitation: {
    subjectSv: 'Inbjudan till {{samråd}} {{datum}}',
    bodySv:
      'Hej!\n\n{{organisation}} bjuds in till {{samråd}}. Vi vill höra vad som behöver förstärkas, förändras, samordnas och eventuellt tas bort.\n\nSvara senast {{svara senast}}. Ni kan komma, tacka nej eller låta någon annan komma i stället. Ni behöver inget konto.',
    subjectEn: 'Invitation to {{consultation}} on {{date}}',
    bodyEn:
      'Hello,\n\n{{organisation}} is invited to {{consultation}}. We want to hear what needs to be strengthened, changed, coordinated and possibly removed.\n\nPlease answer by {{answer by}}. You can come, decline or let somebody else come instead. You need no account.',
  },
  reminder: {
    subjectSv: 'Påminnelse: svara på inbjudan till {{samråd}}',
    bodySv:
      'Hej!\n\nVi har inte fått något svar från {{organisation}} på inbjudan till {{samråd}}. Svara senast {{svara senast}}. Har ni redan svarat på annat sätt kan ni bortse från det här.',
    subjectEn: 'Reminder: please answer the invitation to {{consultation}}',
    bodyEn:
      'Hello,\n\nWe have no answer from {{organisation}} to the invitation to {{consultation}}. Please answer by {{answer by}}. If you have answered in another way, you need do nothing.',
  },
  escalation: {
    subjectSv: 'Påminnelse till {{organisation}}: svara på inbjudan till {{samråd}}',
    bodySv:
      'Hej!\n\nVi har skickat en inbjudan till {{samråd}} till {{organisation}} och inte fått något svar. Vi skriver därför också till er registrator. Se till att inbjudan når rätt person. Sista dag att svara är {{svara senast}}.',
    subjectEn: 'Reminder to {{organisation}}: please answer the invitation to {{consultation}}',
    bodyEn:
      'Hello,\n\nWe have sent an invitation to {{consultation}} to {{organisation}} and have no answer. We therefore write to your registrar too. Please see that the invitation reaches the right person. The last day to answer is {{answer by}}.',
  },
  change: {
    subjectSv: 'Ändrat: {{samråd}}',
    bodySv: 'Hej {{namn}}!\n\nTid eller plats för {{samråd}} har ändrats. Så här är det nu:',
    subjectEn: 'Changed: {{consultation}}',
    bodyEn: 'Hello {{name}},\n\nThe time or place of {{consultation}} has changed. This is how it is now:',
  },
  cancellation: {
    subjectSv: 'Inställt: {{samråd}}',
    bodySv: 'Hej {{namn}}!\n\n{{samråd}} är inställt. Ni behöver inte göra något.',
    subjectEn: 'Cancelled: {{consultation}}',
    bodyEn: 'Hello {{name}},\n\n{{consultation}} is cancelled. You need do nothing.',
  },
  record: {
    subjectSv: 'Mötesanteckningar från {{samråd}}: lämna synpunkter',
    bodySv:
      'Hej {{namn}}!\n\nMötesanteckningarna från {{samråd}} är skrivna. Läs dem och lämna synpunkter stycke för stycke senast {{synpunkter senast}}. Varje synpunkt får ett svar innan anteckningarna justeras.',
    subjectEn: 'Meeting record of {{consultation}}: please comment',
    bodyEn:
      'Hello {{name}},\n\nThe record of {{consultation}} is written. Please read it and comment paragraph by paragraph by {{comments by}}. Each comment is answered before the record is adjusted.',
  },
  commitment: {
    subjectSv: 'Ert åtagande från {{samråd}}',
    bodySv:
      'Hej {{namn}}!\n\nUnder {{samråd}} togs det här åtagandet upp för {{organisation}}:\n\n> {{åtagande}}\n\nDet ska vara klart senast {{klart senast}}. Öppna länken och svara om ni tar på er det, eller berätta hur det går.',
    subjectEn: 'Your commitment from {{consultation}}',
    bodyEn:
      'Hello {{name}},\n\nAt {{consultation}} this commitment was raised for {{organisation}}:\n\n> {{commitment}}\n\nIt is due on {{due on}}. Open the link and answer whether you take it on, or tell us how it is going.',
  },
  outcome: {
    subjectSv: 'Vad som hände med det ni sa på {{samråd}}',
    bodySv:
      'Hej {{namn}}!\n\nNi lämnade inspel till {{samråd}}. Nu har vi skrivit ner vad som har hänt med dem, och varför.',
    subjectEn: 'What came of what you said at {{consultation}}',
    bodyEn: 'Hello {{name}},\n\nYou gave input to {{consultation}}. We have now written down what came of it, and why.',
  },
  message: {
    subjectSv: 'Om {{samråd}}',
    bodySv: '',
    subjectEn: '',
    bodyEn: '',
  },
};

/** The words a new dispatch begins with; an invitation with the consultation's own letter, where that is written. */
export function beginningWords(kind: DispatchKind, letter: { sv: string; en: string }): DispatchWords {
  const words = builtIn[kind];
  if (kind !== 'invitation' || letter.sv.trim() === '') return words;
  const inEnglish = letter.en.trim() !== '';
  return {
    subjectSv: words.subjectSv,
    bodySv: letter.sv,
    subjectEn: inEnglish ? words.subjectEn : '',
    bodyEn: inEnglish ? letter.en : '',
  };
}

/** The words that a plan's reminders have; the built-in ones while it has none. */
export function planWords(rules: readonly DispatchWords[]): DispatchWords {
  const first = rules.find(isComplete);
  if (!first) return beginningWords('reminder', { sv: '', en: '' });
  const { subjectSv, bodySv, subjectEn, bodyEn } = first;
  return { subjectSv, bodySv, subjectEn, bodyEn };
}
