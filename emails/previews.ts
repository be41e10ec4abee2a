import type { RegistrationMail } from '@/emails/props';

/** Made-up people at made-up addresses: what the previews and the tests show. */
export const previewRegistration: RegistrationMail = {
  reference: 'FR-7KM3QXA',
  name: 'Maria Exempelsson',
  organisation: 'Mjölby kommun',
  calendarUid: '5c0f6c64-5b62-4f3f-9e3b-1c3a9a4d2a11',
  sequence: 0,
  conference: {
    slug: 'linkoping-2027',
    name: 'Förbättringsresan',
    city: 'Linköping',
    startsAt: new Date('2027-09-01T07:00:00Z'),
    endsAt: new Date('2027-09-01T14:15:00Z'),
    venueName: 'Konsert & Kongress',
    venueAddress: 'Konsistoriegatan 7, 582 22 Linköping',
    contactEmail: 'linkoping@forbattringsresan.example',
    contactPhone: '08-123 456 00',
  },
  sessions: [
    {
      id: '0b8e2c55-6a0e-4f0e-8b3f-6a1d7e0f1a01',
      title: 'Det är ingen rocket science. Om att få, introducera och behålla personal',
      room: 'Sal 4',
      speakers: ['Inger Kyösti'],
      startsAt: new Date('2027-09-01T08:15:00Z'),
      endsAt: new Date('2027-09-01T09:45:00Z'),
    },
    {
      id: '0b8e2c55-6a0e-4f0e-8b3f-6a1d7e0f1a02',
      title: 'Framgångsfaktorer i den sociala barn- och ungdomsvården',
      room: 'Garden',
      speakers: ['Veronica Magnusson', 'Heike Erkers'],
      startsAt: new Date('2027-09-01T11:00:00Z'),
      endsAt: new Date('2027-09-01T12:15:00Z'),
    },
  ],
  manageUrl: 'https://forbattringsresan.example/anmalan/exempel',
};

export const previewRemoved: RegistrationMail['sessions'] = [
  {
    id: '0b8e2c55-6a0e-4f0e-8b3f-6a1d7e0f1a03',
    title: 'Medskapande för bättre sociala tjänster',
    room: 'Sal 3',
    speakers: ['Dinah Åbinger'],
    startsAt: new Date('2027-09-01T11:00:00Z'),
    endsAt: new Date('2027-09-01T12:15:00Z'),
  },
];
