import { z } from 'zod';
import {
  apiSessionSchema,
  apiSlotSchema,
  conferenceDetailSchema,
  conferenceSummarySchema,
  problemSchema,
  receiptSchema,
} from './api-types';
import { apiRegistrationSchema } from './schema';

type Named = 'ConferenceSummary' | 'Conference' | 'Receipt' | 'Problem' | 'RegistrationRequest';

const outputs = z.registry<{ id: string }>();
outputs.add(conferenceSummarySchema, { id: 'ConferenceSummary' });
outputs.add(apiSessionSchema, { id: 'Session' });
outputs.add(apiSlotSchema, { id: 'Slot' });
outputs.add(conferenceDetailSchema, { id: 'Conference' });
outputs.add(receiptSchema, { id: 'Receipt' });
outputs.add(problemSchema, { id: 'Problem' });
const inputs = z.registry<{ id: string }>();
inputs.add(apiRegistrationSchema, { id: 'RegistrationRequest' });

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. Refinements (personnummer, addresses) cannot be said in it. */
function componentSchemas(registry: typeof outputs, io: 'input' | 'output') {
  const { schemas } = z.toJSONSchema(registry, {
    io,
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // The format says it; the pattern beside it only makes the page long.
      if (jsonSchema.format) delete jsonSchema.pattern;
      delete jsonSchema.$schema;
      delete jsonSchema.$id;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [id, schema]),
  );
}

const ref = (name: Named) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ 'application/json': { schema } });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

const slug = { name: 'slug', in: 'path', required: true, schema: { type: 'string' } };
const locale = { name: 'locale', in: 'query', schema: { type: 'string', enum: ['sv', 'en'], default: 'sv' } };

const register = {
  operationId: 'registerParticipant',
  summary: 'Register one person for a conference and, if wanted, one session in each slot',
  description: 'Nothing is stored on any error. The same key with the same body gives the same answer for 24 hours.',
  parameters: [
    slug,
    { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', minLength: 1, maxLength: 255 } },
  ],
  requestBody: { required: true, content: json(ref('RegistrationRequest')) },
  responses: {
    201: { description: 'Registered', content: json(ref('Receipt')) },
    400: problem('malformed: not JSON'),
    404: problem('notFound: no such conference'),
    409: problem(
      'conferenceFull, seminarFull (with sessions), alreadyRegistered, slotConflict (with sessions) or registrationClosed',
    ),
    413: problem('tooLarge'),
    415: problem('unsupportedMediaType: the body is not application/json'),
    422: problem('invalid (with fields) or idempotencyKeyReused'),
    429: problem('rateLimited, with Retry-After'),
    503: problem('unavailable, with Retry-After'),
  },
};

/** The description of /api/v1, made from the schemas that check it. */
export function openApiDocument(origin: string) {
  return {
    openapi: '3.1.0',
    info: { title: 'Förbättringsresan', version: '1.0.0', description: 'Conferences, seats left and registration.' },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      '/conferences': {
        get: {
          operationId: 'listConferences',
          summary: 'All published conferences, in time order',
          parameters: [locale],
          responses: {
            200: {
              description: 'The conferences',
              content: json({ type: 'array', items: ref('ConferenceSummary') }),
            },
          },
        },
      },
      '/conferences/{slug}': {
        get: {
          operationId: 'getConference',
          summary: 'One conference with slots, sessions and seats left',
          parameters: [slug, locale],
          responses: {
            200: { description: 'The conference', content: json(ref('Conference')) },
            404: problem('notFound'),
          },
        },
      },
      '/conferences/{slug}/registrations': { post: register },
    },
    components: { schemas: { ...componentSchemas(outputs, 'output'), ...componentSchemas(inputs, 'input') } },
  };
}
