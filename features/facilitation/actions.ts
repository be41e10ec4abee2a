'use server';

import { refresh } from 'next/cache';
import type { Actor } from '@/lib/actor';
import { env } from '@/lib/env';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { isUuid } from '@/lib/ids';
import {
  type By,
  createGroup,
  dismissPair,
  dissolveGroup,
  editGroup,
  orderGroup,
  placeCard,
  putTogether,
} from './group-commands';
import {
  addMeetingCard,
  closeTable,
  makeScreenLink,
  openTable,
  removeScreenLink,
  showOnScreen,
} from './meeting-commands';
import { canFacilitate } from './policy';
import { getWorkplace } from './queries';
import { isWorkable } from './rules';
import * as schema from './schema';

// In this file: groups, the table and the screen. Who does what is in matrix-actions.ts, the organisations' own forms in table-actions.ts.

type Workplace = { consultationId: string; slug: string; state: string };

/** The consultation that is posted, when all that the form names belongs to it and the actor may facilitate. */
async function atConsultation(actor: Actor, form: FormData): Promise<Allowed<Workplace>> {
  const textOf = (name: string) => String(form.get(name) ?? '');
  const consultationId = textOf('consultationId');
  const named = {
    questionId: textOf('questionId'),
    groupId: textOf('groupId') || textOf('to'),
    cardId: textOf('cardId'),
    otherCardId: textOf('otherCardId'),
  };
  const given = Object.fromEntries(Object.entries(named).filter(([, id]) => id !== ''));
  const isReadable = [consultationId, ...Object.values(given)].every(isUuid);
  const place = canFacilitate(actor) && isReadable ? await getWorkplace(consultationId, given) : null;
  if (place) return { ok: true, subject: { consultationId, ...place } };
  const known = canFacilitate(actor) && isUuid(consultationId) && (await getWorkplace(consultationId, {})) !== null;
  return { ok: false, subjectType: 'consultation', subjectId: consultationId, known };
}

const common = { namespace: 'facilitation', limit: 'organiserWriteByUser', allow: atConsultation } as const;

type Told = { ok: true } | { ok: false; reason: string };
type Page = 'groups' | 'meeting';

/** Does the work unless the consultation is closed for it, and leads back to the place on the page where it is seen. */
function work<I>(
  page: Page,
  done: string,
  run: (input: I, at: Workplace, by: By) => Promise<Told>,
  hash: (input: I) => string | undefined = () => undefined,
) {
  return async (input: I, { actor, subject, requestId, locale }: FormContext<Workplace>): Promise<FormOutcome> => {
    if (!isWorkable(subject.state)) return { ok: false, problem: 'locked' };
    const outcome = await run(input, subject, { actor, requestId });
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    const href = {
      pathname: `/organiser/consultations/[slug]/${page}`,
      params: { slug: subject.slug },
      query: { klart: done },
    } as const;
    const at = hash(input);
    return { ok: true, href: getPathname({ href: at ? { ...href, hash: at } : href, locale }) };
  };
}

/** An empty group in a theme. */
export const newGroupAction = formAction({
  ...common,
  schema: schema.newGroupSchema,
  run: work('groups', 'groupMade', ({ questionId, newGroup }, at, by) =>
    createGroup(at.consultationId, { questionId, title: newGroup }, by),
  ),
});

/** Title and summary. */
export const editGroupAction = formAction({
  ...common,
  schema: schema.editGroupSchema,
  run: work(
    'groups',
    'groupEdited',
    ({ groupId, version, groupTitle, summary }, at, by) =>
      editGroup(at.consultationId, { groupId, version, title: groupTitle, summary }, by),
    ({ groupId }) => `group-${groupId}`,
  ),
});

/** A step up or down. */
export const orderGroupAction = formAction({
  ...common,
  schema: schema.orderGroupSchema,
  run: work(
    'groups',
    'groupOrdered',
    ({ groupId, version, direction }, at, by) => orderGroup(at.consultationId, { groupId, version, direction }, by),
    ({ groupId }) => `group-${groupId}`,
  ),
});

/** Its cards stand by themselves again. */
export const dissolveGroupAction = formAction({
  ...common,
  schema: schema.dissolveGroupSchema,
  run: work('groups', 'groupDissolved', ({ groupId, version }, at, by) =>
    dissolveGroup(at.consultationId, { groupId, version }, by),
  ),
});

/** Into a group, or out of it. */
export const placeCardAction = formAction({
  ...common,
  schema: schema.placeCardSchema,
  run: work(
    'groups',
    'cardPlaced',
    ({ cardId, from, to }, at, by) => placeCard(at.consultationId, { cardId, from, to }, by),
    ({ cardId }) => `card-${cardId}`,
  ),
});

/** A suggested pair: put together, or said not to be alike. */
export const pairAction = formAction({
  ...common,
  schema: schema.pairSchema,
  run: work(
    'groups',
    'pairDone',
    ({ cardId, otherCardId, pair }, at, by) =>
      pair === 'together'
        ? putTogether(at.consultationId, { cardId, otherCardId }, by)
        : dismissPair(at.consultationId, { cardId, otherCardId }, by),
    () => 'similar',
  ),
});

/** Opens or closes the table. */
export const tableAction = formAction({
  ...common,
  schema: schema.tableSchema,
  run: work('meeting', 'tableChanged', ({ table }, at, by) =>
    table === 'open' ? openTable(at.consultationId, by) : closeTable(at.consultationId, by),
  ),
});

/** Turns the screen. */
export const showAction = formAction({
  ...common,
  schema: schema.showSchema,
  run: work('meeting', 'screenTurned', ({ version, show }, at, by) =>
    showOnScreen(at.consultationId, { version, target: show }, by),
  ),
});

/** A new address for the projector, told once, or the address taken back. */
export const screenLinkAction = formAction({
  ...common,
  schema: schema.screenLinkSchema,
  run: async ({ screenLink }, { actor, subject, requestId, locale }) => {
    if (!isWorkable(subject.state)) return { ok: false, problem: 'locked' };
    const by = { actor, requestId };
    if (screenLink === 'remove') {
      await removeScreenLink(subject.consultationId, by);
      refresh();
      return { ok: true, done: 'screenLinkRemoved' };
    }
    const { token } = await makeScreenLink(subject.consultationId, by);
    refresh();
    const href = { pathname: '/screen/[token]', params: { token } } as const;
    return { ok: true, done: 'screenLinkMade', values: { link: `${env.APP_URL}${getPathname({ href, locale })}` } };
  },
});

/** A card said at the meeting. */
export const meetingCardAction = formAction({
  ...common,
  schema: schema.meetingCardSchema,
  run: work('meeting', 'cardAdded', ({ consultationId: _posted, ...card }, at, by) =>
    addMeetingCard(at.consultationId, card, by),
  ),
});
