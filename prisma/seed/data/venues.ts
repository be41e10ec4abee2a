/** Venues of the coming tour. Names and addresses are made up for the demo, so that nobody travels there by mistake. */
export type VenueText = {
  city: string;
  name: string;
  address: string;
  postalCode: string;
  directionsSv: string;
  directionsEn: string;
  accessibilitySv: string;
  accessibilityEn: string;
  stepFree: boolean | null;
  hearingLoop: boolean | null;
  accessibleToilet: boolean | null;
  quietRoom: boolean | null;
  accessibleParking: boolean | null;
  /** The plenary hall first, then the seminar rooms with their seats. */
  rooms: { name: string; capacity: number; accessibilitySv: string; accessibilityEn: string }[];
};

const inHall = {
  accessibilitySv: 'Hörslinga. Plats för åtta rullstolar, på olika rader.',
  accessibilityEn: 'Hearing loop. Room for eight wheelchairs, in different rows.',
};
const inLarge = {
  accessibilitySv: 'Hörslinga. Plats för fyra rullstolar.',
  accessibilityEn: 'Hearing loop. Room for four wheelchairs.',
};
const inSmall = {
  accessibilitySv: 'Plats för två rullstolar. Bärbar hörslinga finns i receptionen.',
  accessibilityEn: 'Room for two wheelchairs. A portable hearing loop is kept at the desk.',
};

const rooms = (hall: string, hallSeats: number, seminarRooms: Record<string, number>): VenueText['rooms'] => [
  { name: hall, capacity: hallSeats, ...inHall },
  ...Object.entries(seminarRooms).map(([name, capacity]) => ({
    name,
    capacity,
    ...(capacity >= 40 ? inLarge : inSmall),
  })),
];

const yes = { stepFree: true, hearingLoop: true, accessibleToilet: true, quietRoom: true, accessibleParking: true };

export const venues: VenueText[] = [
  {
    ...yes,
    city: 'Malmö',
    name: 'Bryggan konferens',
    address: 'Exempelkajen 4 (demoadress)',
    postalCode: '211 00',
    directionsSv: 'Åtta minuters gång från Malmö C. Buss 5, hållplats Bryggan.',
    directionsEn: 'Eight minutes on foot from Malmö Central Station. Bus 5, stop Bryggan.',
    accessibilitySv: 'Entrén är i markplan med automatiska dörrar. Hiss till alla lokaler. Ledarhundar är välkomna.',
    accessibilityEn: 'The entrance is at street level with automatic doors. Lift to all rooms. Guide dogs are welcome.',
    rooms: rooms('Stora salen', 180, {
      Kajen: 50,
      Fyren: 40,
      Mastkranen: 30,
      Bojen: 26,
      Tampen: 22,
      Roret: 18,
      Styrhytten: 16,
    }),
  },
  {
    ...yes,
    city: 'Linköping',
    name: 'Konsert & Kongress',
    address: 'Exempelgatan 12 (demoadress)',
    postalCode: '582 00',
    directionsSv: 'Tio minuters gång från resecentrum. Alla stadsbussar stannar vid torget.',
    directionsEn: 'Ten minutes on foot from the travel centre. All city buses stop at the square.',
    accessibilitySv:
      'Ramp vid huvudentrén. Hiss till plan 2 och 3. Hörslinga i Stora salen, Garden och Sal 2. Vilrum på plan 1, fråga i receptionen.',
    accessibilityEn:
      'Ramp at the main entrance. Lift to floors 2 and 3. Hearing loop in Stora salen, Garden and Sal 2. Rest room on floor 1, ask at the desk.',
    rooms: rooms('Stora salen', 200, {
      Garden: 60,
      'Sal 2': 44,
      'Sal 3': 36,
      'Sal 4': 30,
      'Sal 5': 24,
      Studion: 20,
      Biblioteket: 16,
    }),
  },
  {
    ...yes,
    quietRoom: null,
    city: 'Göteborg',
    name: 'Mötesplats Göta',
    address: 'Exempelbacken 1 (demoadress)',
    postalCode: '411 00',
    directionsSv: 'Spårvagn 2, 4 och 11, hållplats Mötesplatsen. Fyra minuters gång.',
    directionsEn: 'Trams 2, 4 and 11, stop Mötesplatsen. Four minutes on foot.',
    accessibilitySv:
      'Plan entré från innergården. Två hissar. Om det finns ett tyst rum är inte klart än, ring oss om du behöver ett.',
    accessibilityEn:
      'Level entrance from the courtyard. Two lifts. Whether there is a quiet room is not settled yet: call us if you need one.',
    rooms: rooms('Aulan', 160, { Slussen: 40, Älven: 30, Hamnen: 24, Holmen: 20, Bron: 18, Masten: 16, Ankaret: 14 }),
  },
  {
    ...yes,
    accessibleParking: false,
    city: 'Luleå',
    name: 'Norrskenets hus',
    address: 'Exempelvägen 7 (demoadress)',
    postalCode: '972 00',
    directionsSv: 'Sex minuters gång från stationen. Flygbussen stannar vid Norra hamnen.',
    directionsEn: 'Six minutes on foot from the station. The airport bus stops at Norra hamnen.',
    accessibilitySv:
      'Allt ligger på ett plan. Parkering för rörelsehindrade saknas vid huset, närmaste plats är 150 meter bort.',
    accessibilityEn:
      'Everything is on one floor. No accessible parking at the house; the nearest space is 150 metres away.',
    rooms: rooms('Ljushallen', 170, {
      Älvsalen: 50,
      Fjället: 40,
      Skären: 32,
      Björken: 28,
      Ripan: 24,
      Isen: 18,
      Kåtan: 14,
    }),
  },
  {
    ...yes,
    city: 'Stockholm',
    name: 'Tegnérsalarna',
    address: 'Exempelvägen 40 (demoadress)',
    postalCode: '111 00',
    directionsSv: 'Tunnelbanans gröna linje, fem minuters gång från stationen.',
    directionsEn: 'The green line of the underground, five minutes on foot from the station.',
    accessibilitySv: 'Hiss från gatuplanet. Tyst rum på plan 4.',
    accessibilityEn: 'Lift from street level. Quiet room on floor 4.',
    rooms: rooms('Stora salen', 240, {
      Eken: 80,
      Linden: 60,
      Asken: 50,
      Rönnen: 40,
      Alen: 36,
      Hasseln: 30,
      Sälgen: 24,
    }),
  },
];
