import type { Role } from '@/lib/actor';

/** The people of the demo, one per role. The seed creates them; the sign-in page has a button for each, in the demo only. */
export const demoUsers = [
  { role: 'admin', email: 'admin@demo.example', name: 'Alma Admin' },
  { role: 'organiser', email: 'organisator@demo.example', name: 'Olle Organisatör' },
  { role: 'programme', email: 'program@demo.example', name: 'Petra Program' },
  { role: 'registration_desk', email: 'anmalan@demo.example', name: 'Rasmus Register' },
  { role: 'finance', email: 'ekonomi@demo.example', name: 'Elsa Ekonom' },
  { role: 'care', email: 'omsorg@demo.example', name: 'Olivia Omsorg' },
  { role: 'reader', email: 'lasare@demo.example', name: 'Lars Läsare' },
] as const satisfies readonly { role: Role; email: string; name: string }[];

/** The demo person who holds a role. */
export function demoUserFor(role: Role): (typeof demoUsers)[number] | undefined {
  return demoUsers.find((user) => user.role === role);
}
