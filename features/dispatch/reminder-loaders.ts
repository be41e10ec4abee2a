import 'server-only';
import { canEditConsultations } from '@/features/consultation/policy';
import type { ConsultationHead } from '@/features/consultation/types';
import type { Actor } from '@/lib/actor';
import type { ShownReminder } from './page-types';
import { listReminderCandidates, listReminders, listSentByRule } from './reminder-queries';
import { reminderTime } from './reminder-rules';
import { planWords } from './words-rules';

/** The plan: its rules with when each comes for most, what it has sent, its words, and how many wait for an answer. Three queries. */
export async function loadReminders({ actor, consultation }: { actor: Actor; consultation: ConsultationHead }) {
  const [rules, sent, waiting] = await Promise.all([
    listReminders(consultation.id),
    listSentByRule(consultation.id),
    listReminderCandidates(consultation.id),
  ]);
  return {
    canWrite: canEditConsultations(actor),
    waiting: waiting.length,
    words: planWords(rules),
    isArmed: rules.some(({ armedAt }) => armedAt !== null),
    answerBy: consultation.answerBy,
    rules: rules.map(
      (rule): ShownReminder => ({
        ...rule,
        at: consultation.answerBy ? reminderTime(consultation.answerBy, rule.daysBefore) : null,
        sent: sent.find(({ reminderId }) => reminderId === rule.id) ?? null,
      }),
    ),
  };
}
