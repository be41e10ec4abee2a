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
  rooms: { name: string; capacity: number }[];
};

const rooms = (hall: string, hallSeats: number, names: string[]) => {
  const seats = [40, 32, 26, 24, 20, 16, 14];
  return [{ name: hall, capacity: hallSeats }, ...names.map((name, i) => ({ name, capacity: seats[i] as number }))];
};

const yes = { stepFree: true, hearingLoop: true, accessibleToilet: true, quietRoom: true, accessibleParking: true };

export const venues: VenueText[] = [
  {
    ...yes,
    city: 'Malmö',
    name: 'Bryggan konferens',
    address: 'Exempelkajen 4',
    postalCode: '211 00',
    directionsSv: 'Åtta minuters gång från Malmö C. Buss 5, hållplats Bryggan.',
    directionsEn: 'Eight minutes on foot from Malmö Central Station. Bus 5, stop Bryggan.',
    accessibilitySv:
      'Entrén är i markplan med automatiska dörrar. Hiss till alla lokaler. Hörslinga i Stora salen och i Kajen. Ledarhundar är välkomna.',
    accessibilityEn:
      'The entrance is at street level with automatic doors. Lift to all rooms. Hearing loop in Stora salen and in Kajen. Guide dogs are welcome.',
    rooms: rooms('Stora salen', 180, ['Kajen', 'Fyren', 'Mastkranen', 'Bojen', 'Tampen', 'Roret', 'Styrhytten']),
  },
  {
    ...yes,
    city: 'Linköping',
    name: 'Konsert & Kongress',
    address: 'Exempelgatan 12',
    postalCode: '582 00',
    directionsSv: 'Tio minuters gång från resecentrum. Alla stadsbussar stannar vid torget.',
    directionsEn: 'Ten minutes on foot from the travel centre. All city buses stop at the square.',
    accessibilitySv:
      'Ramp vid huvudentrén. Hiss till plan 2 och 3. Hörslinga i Garden och i Sal 2. Vilrum på plan 1, fråga i receptionen.',
    accessibilityEn:
      'Ramp at the main entrance. Lift to floors 2 and 3. Hearing loop in Garden and in Sal 2. Rest room on floor 1, ask at the desk.',
    rooms: rooms('Stora salen', 200, ['Garden', 'Sal 2', 'Sal 3', 'Sal 4', 'Sal 5', 'Studion', 'Biblioteket']),
  },
  {
    ...yes,
    quietRoom: null,
    city: 'Göteborg',
    name: 'Mötesplats Göta',
    address: 'Exempelbacken 1',
    postalCode: '411 00',
    directionsSv: 'Spårvagn 2, 4 och 11, hållplats Mötesplatsen. Fyra minuters gång.',
    directionsEn: 'Trams 2, 4 and 11, stop Mötesplatsen. Four minutes on foot.',
    accessibilitySv:
      'Plan entré från innergården. Två hissar. Hörslinga i aulan. Om det finns ett tyst rum är inte klart än, ring oss om du behöver ett.',
    accessibilityEn:
      'Level entrance from the courtyard. Two lifts. Hearing loop in the hall. Whether there is a quiet room is not settled yet: call us if you need one.',
    rooms: rooms('Aulan', 160, ['Slussen', 'Älven', 'Hamnen', 'Holmen', 'Bron', 'Masten', 'Ankaret']),
  },
  {
    ...yes,
    accessibleParking: false,
    city: 'Luleå',
    name: 'Norrskenets hus',
    address: 'Exempelvägen 7',
    postalCode: '972 00',
    directionsSv: 'Sex minuters gång från stationen. Flygbussen stannar vid Norra hamnen.',
    directionsEn: 'Six minutes on foot from the station. The airport bus stops at Norra hamnen.',
    accessibilitySv:
      'Allt ligger på ett plan. Hörslinga i alla lokaler. Parkering för rörelsehindrade saknas vid huset, närmaste plats är 150 meter bort.',
    accessibilityEn:
      'Everything is on one floor. Hearing loop in all rooms. No accessible parking at the house; the nearest space is 150 metres away.',
    rooms: rooms('Ljushallen', 170, ['Älvsalen', 'Fjället', 'Skären', 'Björken', 'Ripan', 'Isen', 'Kåtan']),
  },
  {
    ...yes,
    city: 'Stockholm',
    name: 'Tegnérsalarna',
    address: 'Exempelvägen 40',
    postalCode: '111 00',
    directionsSv: 'Tunnelbanans gröna linje, fem minuters gång från stationen.',
    directionsEn: 'The green line of the underground, five minutes on foot from the station.',
    accessibilitySv: 'Hiss från gatuplanet. Hörslinga i Stora salen. Tyst rum på plan 4.',
    accessibilityEn: 'Lift from street level. Hearing loop in Stora salen. Quiet room on floor 4.',
    rooms: rooms('Stora salen', 240, ['Eken', 'Linden', 'Asken', 'Rönnen', 'Alen', 'Hasseln', 'Sälgen']),
  },
];
