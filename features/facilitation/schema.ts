import { z } from 'zod';
import { line, paragraphs, requiredLine, ticked, version } from '@/lib/form-schema';
import { levels } from './matrix-rules';
import { screenTarget } from './rules';

// Messages are keys under `form.errors`, or under this feature's own `errors`.

const uuid = z.uuid('invalid').toLowerCase();
const optionalUuid = z.union([z.literal('').transform(() => null), uuid], 'invalid');
const consultationId = uuid;
const level = z.enum(levels, 'levelMissing');
/** A field that names the form on a page of many: a press on one can never do another's work. */
const yes = z.literal('yes');
const title = requiredLine(150);

export const newGroupSchema = z.strictObject({ consultationId, questionId: uuid, newGroup: title });
export const editGroupSchema = z.strictObject({
  consultationId,
  groupId: uuid,
  version,
  groupTitle: title,
  summary: paragraphs(1_000),
});
export const orderGroupSchema = z.strictObject({
  consultationId,
  groupId: uuid,
  version,
  direction: z.enum(['up', 'down'], 'invalid'),
});
export const dissolveGroupSchema = z.strictObject({ consultationId, groupId: uuid, version, dissolve: yes });
/** `from` is the group the card was in when the page was made, `to` where it goes; empty: none. */
export const placeCardSchema = z.strictObject({ consultationId, cardId: uuid, from: optionalUuid, to: optionalUuid });
export const pairSchema = z.strictObject({
  consultationId,
  cardId: uuid,
  otherCardId: uuid,
  pair: z.enum(['together', 'dismiss'], 'invalid'),
});

export const tableSchema = z.strictObject({ consultationId, table: z.enum(['open', 'close'], 'invalid') });
export const showSchema = z.strictObject({
  consultationId,
  version,
  show: z.string('invalid').transform((text, context) => {
    const target = screenTarget(text);
    if (target) return target;
    context.addIssue({ code: 'custom', message: 'invalid' });
    return z.NEVER;
  }),
});
export const screenLinkSchema = z.strictObject({ consultationId, screenLink: z.enum(['make', 'remove'], 'invalid') });
export const meetingCardSchema = z
  .strictObject({
    consultationId,
    formKey: uuid,
    questionId: uuid,
    level,
    addresseeText: line(150),
    problem: paragraphs(2_000),
    proposal: paragraphs(2_000),
    mayBeSecret: ticked,
  })
  .refine(({ problem, proposal }) => problem !== '' || proposal !== '', { path: ['problem'], error: 'cardEmpty' });
export type MeetingCardInput = z.output<typeof meetingCardSchema>;

export const newTaskSchema = z.strictObject({ consultationId, taskTitle: title });
export const tasksFromGroupsSchema = z.strictObject({ consultationId, fromGroups: yes });
export const renameTaskSchema = z.strictObject({ consultationId, taskId: uuid, version, renamed: title });
export const removeTaskSchema = z.strictObject({ consultationId, taskId: uuid, version, removeTask: yes });
/** `saidBy`: the invitation that says so; empty: the meeting as a whole. */
export const claimSchema = z.strictObject({
  consultationId,
  taskId: uuid,
  level,
  owner: z
    .union([z.literal('').transform(() => null), uuid], 'ownerMissing')
    .refine((id) => id !== null, 'ownerMissing'),
  saidBy: optionalUuid,
});
export const removeClaimSchema = z.strictObject({ consultationId, claimId: uuid });
export const takeSuggestionsSchema = z.strictObject({ consultationId, taskId: uuid, suggestions: yes });

// The table: every form carries the link's token.

const token = z.string('invalid').max(100, 'invalid');
export const standSchema = z.strictObject({
  token,
  cardId: uuid,
  stand: z.enum(['support', 'object', 'none'], 'invalid'),
  comment: paragraphs(500),
});
export const groupStandSchema = z.strictObject({
  token,
  groupId: uuid,
  groupStand: z.enum(['support', 'object', 'none'], 'invalid'),
});
export const tableClaimSchema = z.strictObject({
  token,
  taskId: uuid,
  level,
  ownership: z.enum(['ours', 'theirs'], 'invalid'),
  owner: optionalUuid,
});
export const tableUnclaimSchema = z.strictObject({ token, unclaim: uuid });
