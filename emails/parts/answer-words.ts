/** What the mails about an answer say alike. */
export const answerWords = {
  sv: {
    hello: (name: string) => `Hej ${name}!`,
    mandates: { decide: 'får besluta', speak: 'får tala', listen: 'lyssnar' },
    role: 'I stället för',
    mandate: 'Mandat',
    personal: 'Fungerar inte knappen? Kopiera den här länken. Den är personlig, så skicka den inte vidare:',
    shared: 'Fungerar inte knappen? Kopiera den här länken. Den får skickas vidare inom er organisation:',
    contact: (contact: string) => (contact ? `Stämmer det inte, eller undrar du något? Hör av dig: ${contact}.` : ''),
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    mandates: { decide: 'may decide', speak: 'may speak', listen: 'listens' },
    role: 'Instead of',
    mandate: 'Mandate',
    personal: 'Does the button not work? Copy this link. It is personal, so do not pass it on:',
    shared: 'Does the button not work? Copy this link. It may be passed on inside your organisation:',
    contact: (contact: string) => (contact ? `Is this wrong, or do you have a question? Contact us: ${contact}.` : ''),
  },
} as const;
