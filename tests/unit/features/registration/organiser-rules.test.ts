import { describe, expect, it } from 'vitest';
import { segmentFromQuery } from '@/features/mailing/schema';
import { defaultColumns } from '@/features/registration/column-rules';
import {
  cleanSearch,
  defaultOrder,
  filtersInUse,
  likePatterns,
  nextOrder,
  queryOfView,
  segmentQueryOf,
  viewFromQuery,
} from '@/features/registration/organiser-rules';
import { cancelErrorOf, cancelOnBehalfSchema } from '@/features/registration/organiser-schema';

const id = '6f0a8c1e-1111-4222-8333-444455556666';

describe('viewFromQuery', () => {
  it('is newest first, registered, page one when nothing is said', () => {
    expect(viewFromQuery({})).toEqual({
      search: '',
      state: 'confirmed',
      sessionId: null,
      kind: null,
      countyCode: null,
      mailTrouble: false,
      order: defaultOrder,
      page: 1,
      columns: defaultColumns,
    });
  });

  it('reads everything from the address and gives the same address back', () => {
    const query = {
      q: 'åsa luleå',
      state: 'all',
      session: id,
      kind: 'region',
      county: '25',
      mail: 'trouble',
      sort: 'name',
      page: '3',
      columns: 'organisation,note',
    };
    expect(queryOfView(viewFromQuery(query))).toEqual(query);
  });

  it.each([
    { page: '0' },
    { page: '-1' },
    { page: '1e9' },
    { page: '99999999999' },
    { sort: 'email' },
    { sort: '--name' },
    { sort: 'constructor' },
    { state: 'CONFIRMED' },
    { state: 'deleted' },
    { session: "'; drop table seat--" },
    { kind: '__proto__' },
    { county: '1' },
    { county: "0'" },
  ])('takes %j as not said', (query) => {
    expect(viewFromQuery(query)).toEqual(viewFromQuery({}));
  });

  it('takes the first of doubled keys', () => {
    expect(viewFromQuery({ state: ['cancelled', 'all'] }).state).toBe('cancelled');
  });

  it('counts the filters in use', () => {
    expect(filtersInUse(viewFromQuery({}))).toBe(0);
    expect(filtersInUse(viewFromQuery({ q: 'x', state: 'all', kind: 'union' }))).toBe(3);
  });
});

describe('writing to those whom the list shows', () => {
  it('names the same people to the mailing', () => {
    const query = segmentQueryOf(
      viewFromQuery({ state: 'cancelled', session: id, kind: 'union', county: '05', mail: 'trouble' }),
    );
    expect(segmentFromQuery(new URLSearchParams(query ?? {}))).toEqual({
      roles: ['participant'],
      state: 'cancelled',
      sessionIds: [id],
      organisationKind: 'union',
      countyCode: '05',
      municipalityCode: null,
      mailTrouble: true,
    });
  });

  it('is not offered where the mailing would go to others too', () => {
    expect(segmentQueryOf(viewFromQuery({ q: 'kim' }))).toBeNull();
    expect(segmentQueryOf(viewFromQuery({ state: 'all' }))).toBeNull();
    expect(segmentQueryOf({ ...viewFromQuery({}), selected: [id] })).toBeNull();
  });
});

describe('search', () => {
  it('is one line without invisible or unpaired characters, NFC and bounded', () => {
    expect(cleanSearch('  A\u0000\u030Asa\u202E \n x\uD800 ')).toBe('A\u030Asa x\uFFFD'.normalize('NFC'));
    expect(cleanSearch('x'.repeat(50_000))).toHaveLength(100);
  });

  it('makes each word a pattern in which %, _ and \\ are themselves', () => {
    expect(likePatterns('50% a_b c\\d')).toEqual(['%50\\%%', '%a\\_b%', '%c\\\\d%']);
    expect(likePatterns('')).toEqual([]);
    expect(likePatterns('a b c d e f g h')).toHaveLength(6);
  });
});

it('turns the order when its column is asked for again', () => {
  expect(nextOrder({ key: 'name', descending: false }, 'name')).toEqual({ key: 'name', descending: true });
  expect(nextOrder(defaultOrder, 'name')).toEqual({ key: 'name', descending: false });
  expect(nextOrder({ key: 'name', descending: false }, 'created')).toEqual(defaultOrder);
});

describe('cancelling on behalf', () => {
  it('takes a reason of one clean line, or none', () => {
    expect(cancelOnBehalfSchema.parse({ registrationId: id, reason: ' Ringde\n själv ', locale: 'en' })).toEqual({
      registrationId: id,
      reason: 'Ringde själv',
      locale: 'en',
    });
    expect(cancelOnBehalfSchema.parse({ registrationId: id, reason: '  ' }).reason).toBeNull();
  });

  it.each([
    [{ registrationId: id, reason: 'x'.repeat(301) }, 'tooLong'],
    [{ registrationId: id, reason: 'x'.repeat(1_000_000) }, 'tooLong'],
    [{ registrationId: id, reason: '811218-9876' }, 'personnummer'],
    [{ registrationId: id, reason: 'a\u0000' }, 'unreadable'],
    [{ registrationId: 'x', reason: '' }, 'notFound'],
    [{ registrationId: id, reason: '', state: 'confirmed' }, 'notFound'],
  ])('refuses %o as %s', (input, error) => {
    const parsed = cancelOnBehalfSchema.safeParse(input);
    expect(parsed.success).toBe(false);
    if (!parsed.success) expect(cancelErrorOf(parsed.error)).toBe(error);
  });
});
