import type { Tx } from '@/lib/db';
import type { DemoConsultations } from './consultations';

const situationSv = `### Det här vet vi

- Ansökningar och anmälningar ökar, men handläggarna är lika många.
- Barn berättar samma sak för flera myndigheter.
- I var femte kommun finns ingen som samordnar insatserna.

### Det här vill vi prata om

Vad ser ni från er nivå, och vad kan ni själva bidra med? Siffrorna är påhittade.`;
const situationEn = `### What we know

- Applications and reports increase, but the case workers are as many as before.
- Children tell the same thing to several agencies.
- In every fifth municipality nobody coordinates the measures.

### What we want to talk about

What do you see from your level, and what can you contribute? The figures are made up.`;
const practicalSv = `Samrådet hålls på Rosenbad. Ta med legitimation. Lokalen har hörslinga och går att nå utan trappor.

Lunch serveras. Varje person som kommer berättar själv om kost och tillgänglighet genom sin egen länk.`;

/** The papers of the coming consultation, and two contacts in the register: all made up. */
export async function loadPapers(db: Tx, { comingId }: DemoConsultations, now: Date): Promise<void> {
  const daysAgo = (days: number) =>
    new Date(`${new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`);
  await db.consultationDocument.createMany({
    data: [
      {
        consultationId: comingId,
        position: 0,
        titleSv: 'Lägesbild inför samrådet',
        titleEn: 'The situation before the consultation',
        dated: daysAgo(12),
        textSv: situationSv,
        textEn: situationEn,
        isPublic: true,
        createdAt: now,
      },
      {
        consultationId: comingId,
        position: 1,
        titleSv: 'Praktiskt för dig som kommer',
        titleEn: 'Practical matters for those who come',
        dated: daysAgo(10),
        textSv: practicalSv,
        createdAt: now,
      },
    ],
  });
  const [organisation] = await db.organisation.findMany({ where: { name: 'Socialstyrelsen' }, select: { id: true } });
  if (!organisation) return;
  await db.organisationContact.createMany({
    data: [
      { kind: 'head', name: 'Gunnel Generaldotter', title: 'generaldirektör', email: 'gd@socialstyrelsen.example' },
      { kind: 'staff', name: 'Signe Stabson', title: 'sekreterare', email: 'gd-staben@socialstyrelsen.example' },
    ].map((contact) => ({ ...contact, organisationId: organisation.id, createdAt: now })),
  });
}
