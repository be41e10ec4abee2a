import { submittedCard } from '../../factories/consultation';
import { consultationHere, invitedHere } from '../consultation-here';
import type { Doors } from '../types';

const facilitates = { right: 'facilitate', at: 'everywhere' } as const;
const sees = { right: 'seeConsultations', at: 'everywhere' } as const;
const one = '/[locale]/organiser/consultations/[slug]';
const groups = `${one}/groups`;
const meeting = `${one}/meeting`;
const matrix = `${one}/matrix`;
const byLink = 'holder of the link' as const;

const onGroups = (marker: string) => ({ rule: facilitates, page: groups, marker });
const onMeeting = (marker: string) => ({ rule: facilitates, page: meeting, marker });
const onMatrix = (marker: string) => ({ rule: facilitates, page: matrix, marker });

/** The meeting: groups, the table, the screen and who does what. `prepare` makes alike cards, a group with one, and a task of it. */
export const doors: Doors = {
  pages: {
    [groups]: facilitates,
    [meeting]: facilitates,
    [matrix]: sees,
    '/[locale]/representative/[token]/table': byLink,
    '/[locale]/screen/[token]': byLink,
  },
  routes: {
    'GET /api/organiser/consultations/[slug]/matrix.csv': sees,
    'GET /api/screen/[token]/live': byLink,
    'GET /api/representative/[token]/live': byLink,
  },
  actions: {
    'facilitation/actions.ts newGroupAction': onGroups('newGroup'),
    'facilitation/actions.ts editGroupAction': onGroups('groupTitle'),
    'facilitation/actions.ts orderGroupAction': { rule: facilitates },
    'facilitation/actions.ts dissolveGroupAction': onGroups('dissolve'),
    'facilitation/actions.ts placeCardAction': onGroups('from'),
    'facilitation/actions.ts pairAction': { rule: facilitates },
    'facilitation/actions.ts tableAction': onMeeting('table'),
    'facilitation/actions.ts showAction': { rule: facilitates },
    'facilitation/actions.ts screenLinkAction': { rule: facilitates },
    'facilitation/actions.ts meetingCardAction': onMeeting('formKey'),
    'facilitation/matrix-actions.ts newTaskAction': onMatrix('taskTitle'),
    'facilitation/matrix-actions.ts tasksFromGroupsAction': onMatrix('fromGroups'),
    'facilitation/matrix-actions.ts renameTaskAction': onMatrix('renamed'),
    'facilitation/matrix-actions.ts removeTaskAction': onMatrix('removeTask'),
    'facilitation/matrix-actions.ts claimAction': onMatrix('saidBy'),
    'facilitation/matrix-actions.ts removeClaimAction': onMatrix('claimId'),
    'facilitation/matrix-actions.ts takeSuggestionsAction': onMatrix('suggestions'),
    'facilitation/table-actions.ts standAction': byLink,
    'facilitation/table-actions.ts groupStandAction': byLink,
    'facilitation/table-actions.ts tableClaimAction': byLink,
    'facilitation/table-actions.ts tableUnclaimAction': byLink,
  },
  prepare: async (db, here) => {
    const consultation = await consultationHere(db, here);
    const invited = await invitedHere(db, here);
    const [grouped] = [
      await submittedCard(db, consultation, invited),
      await submittedCard(db, consultation, invited),
      await submittedCard(db, consultation, invited),
    ];
    const group = await db.cardGroup.create({
      data: {
        consultationId: consultation.id,
        questionId: consultation.questionIds[0] as string,
        title: 'En grupp',
        tasks: { create: { consultationId: consultation.id, title: 'En uppgift' } },
      },
      select: { id: true, tasks: { select: { id: true } } },
    });
    await db.inputCardVersion.create({
      data: {
        cardId: grouped?.id as string,
        number: 2,
        content: {
          questionId: consultation.questionIds[0] as string,
          level: 'national',
          problem: 'Ett problem',
          contribution: 'Vi kan bidra',
        },
      },
      select: { number: true },
    });
    await db.inputCard.update({
      where: { id: grouped?.id as string },
      data: { groupId: group.id },
      select: { id: true },
    });
    await db.responsibilityClaim.create({
      data: {
        taskId: group.tasks[0]?.id as string,
        level: 'municipal',
        ownerOrganisationId: invited.organisationId,
        source: 'meeting',
      },
      select: { id: true },
    });
    return consultation.example;
  },
};
