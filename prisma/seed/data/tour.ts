/** The coming tour: the same five cities in the same order as in 2017, dated from the day the demo is loaded. */
export type CityText = {
  slug: string;
  city: string;
  host: string;
  state: 'open' | 'draft';
  capacity: number;
  registered: number;
  /** Weeks from the demo's first day. */
  weeksAhead: number;
  moderator: string;
};

export const cities: CityText[] = [
  {
    slug: 'malmo',
    city: 'Malmö',
    host: 'Malmö kommun',
    state: 'open',
    capacity: 150,
    registered: 138,
    weeksAhead: 4,
    moderator: 'nadja-blom',
  },
  {
    slug: 'linkoping',
    city: 'Linköping',
    host: 'Linköpings kommun',
    state: 'open',
    capacity: 160,
    registered: 122,
    weeksAhead: 6,
    moderator: 'asta-lindmark',
  },
  {
    slug: 'goteborg',
    city: 'Göteborg',
    host: 'Göteborgs kommun',
    state: 'open',
    capacity: 120,
    registered: 120,
    weeksAhead: 8,
    moderator: 'gunnar-hjelm',
  },
  {
    slug: 'lulea',
    city: 'Luleå',
    host: 'Luleå kommun',
    state: 'open',
    capacity: 150,
    registered: 61,
    weeksAhead: 10,
    moderator: 'per-erik-sundvall',
  },
  {
    slug: 'stockholm',
    city: 'Stockholm',
    host: 'Stockholms kommun',
    state: 'draft',
    capacity: 220,
    registered: 0,
    weeksAhead: 12,
    moderator: 'nadja-blom',
  },
];
