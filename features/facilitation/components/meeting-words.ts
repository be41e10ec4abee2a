import { getTranslations } from 'next-intl/server';
import { levels } from '../matrix-rules';

/** Words for parts that change by themselves in the browser; '#' and '@' stand for what is put in there. */
export async function matrixWords() {
  const t = await getTranslations('facilitation');
  const states = ['empty', 'gap', 'clear', 'disputed', 'overlap'] as const;
  return {
    caption: t('matrix.caption'),
    task: t('matrix.task'),
    levels: Object.fromEntries(levels.map((level) => [level, t(`levels.${level}`)])) as Record<
      (typeof levels)[number],
      string
    >,
    states: Object.fromEntries(states.map((state) => [state, t(`matrix.states.${state}`)])) as Record<
      (typeof states)[number],
      string
    >,
    own: t('matrix.own'),
    named: t('matrix.named'),
    according: t('matrix.according'),
    meeting: t('matrix.meeting'),
    taskGap: t('matrix.taskGap'),
  };
}
export type MatrixWords = Awaited<ReturnType<typeof matrixWords>>;

export async function liveWords() {
  const t = await getTranslations('meetingScreen.live');
  return { lost: t('lost'), gone: t('gone') };
}
export type LiveWords = Awaited<ReturnType<typeof liveWords>>;

export async function cardWords() {
  const t = await getTranslations('meetingScreen.card');
  const keys = [
    'number',
    'fromMeeting',
    'proposal',
    'hidden',
    'support',
    'object',
    'nobody',
    'loose',
    'empty',
    'onScreen',
  ] as const;
  return Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<(typeof keys)[number], string>;
}
export type CardWords = Awaited<ReturnType<typeof cardWords>>;

export async function screenWords() {
  const t = await getTranslations('meetingScreen.screen');
  const keys = ['waitingTitle', 'waitingText', 'tableOpen', 'tableClosed'] as const;
  return Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<(typeof keys)[number], string>;
}
export type ScreenWords = Awaited<ReturnType<typeof screenWords>>;

/** The words of the table for one organisation, with its name in them. */
export async function tableWords(organisation: string) {
  const t = await getTranslations('meetingScreen.table');
  const keys = [
    'openNow',
    'closedNow',
    'waiting',
    'support',
    'object',
    'takeBack',
    'supportAll',
    'objectAll',
    'saving',
    'comment',
    'addComment',
    'saidBy',
    'comments',
    'ours',
    'theirs',
    'owner',
    'ownerChoose',
    'say',
    'level',
    'youSay',
    'unclaim',
    'isOurs',
  ] as const;
  const words = Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<(typeof keys)[number], string>;
  const summary = (await getTranslations('form'))('summary');
  return {
    ...words,
    summary,
    yourSupport: t('yourSupport', { organisation }),
    yourObject: t('yourObject', { organisation }),
    yourNone: t('yourNone', { organisation }),
  };
}
export type TableWords = Awaited<ReturnType<typeof tableWords>>;

/** Who looks at the table, and every word of it. */
export type AtTable = { token: string; locale: string; maySpeak: boolean };
export type AllTableWords = { live: LiveWords; card: CardWords; table: TableWords; matrix: MatrixWords };
