/**
 * What readers of schedule.json rely on, written from the published form (c3voc.de/schedule/schema.json, draft 06) and from what pretalx
 * sends: `start` is a time of day.
 */
const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { type: 'string' }]));

const person = {
  type: 'object',
  required: ['id', 'name', 'public_name'],
  properties: { id: { type: 'integer', minimum: 1 }, ...texts('name', 'public_name') },
};

const event = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'guid',
    'date',
    'start',
    'duration',
    'room',
    'slug',
    'url',
    'title',
    'subtitle',
    'track',
    'type',
    'language',
    'abstract',
    'persons',
    'links',
  ],
  properties: {
    ...texts('room', 'title', 'subtitle', 'type', 'abstract', 'description'),
    id: { type: 'integer', minimum: 1 },
    guid: { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' },
    date: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d$' },
    start: { type: 'string', pattern: '^\\d\\d:\\d\\d$' },
    duration: { type: 'string', pattern: '^[0-9]+:[0-9]{2}$' },
    slug: { type: 'string', pattern: '^[a-z0-9_-]+[a-z0-9]$' },
    url: { type: 'string', pattern: '^https?://' },
    track: { type: ['string', 'null'] },
    language: { type: 'string', pattern: '^[a-z]{2}$' },
    persons: { type: 'array', items: person },
    links: { type: 'array' },
    attachments: { type: 'array' },
    answers: { type: 'array' },
  },
};

const day = {
  type: 'object',
  additionalProperties: false,
  required: ['index', 'date', 'day_start', 'day_end', 'rooms'],
  properties: {
    index: { type: 'integer', minimum: 1 },
    date: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    day_start: event.properties.date,
    day_end: event.properties.date,
    rooms: { type: 'object', additionalProperties: { type: 'array', minItems: 1, items: event } },
  },
};

const conference = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'acronym', 'days', 'daysCount', 'start', 'end', 'timeslot_duration', 'time_zone_name', 'rooms'],
  properties: {
    title: { type: 'string', minLength: 1 },
    acronym: { type: 'string', pattern: '^[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?$' },
    start: day.properties.date,
    end: day.properties.date,
    daysCount: { type: 'integer' },
    timeslot_duration: { type: 'string', pattern: '^\\d\\d:\\d\\d$' },
    time_zone_name: { type: 'string', pattern: '^([A-Z][a-z]+/[A-Z][a-z]+)|UTC$' },
    url: { type: 'string', pattern: '^https?://' },
    rooms: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['guid', 'name'],
        properties: {
          name: { type: 'string' },
          guid: event.properties.guid,
          description: { type: ['string', 'null'] },
          capacity: { type: ['number', 'null'] },
        },
      },
    },
    days: { type: 'array', items: day },
  },
};

export const frabSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['schedule'],
  properties: {
    $schema: { type: 'string' },
    generator: { type: 'object' },
    schedule: {
      type: 'object',
      required: ['version', 'base_url', 'conference'],
      properties: {
        version: { type: 'string', minLength: 1 },
        base_url: { type: 'string', pattern: '^https?://' },
        conference,
        rooms: false,
      },
    },
  },
};
