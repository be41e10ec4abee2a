import * as consultation from '@/features/consultation/queries';
import * as representative from '@/features/representative/queries';
import { hashToken } from '@/lib/crypto';
import type { QueryBudgets } from './types';

/** Ids and tokens of the first of each, so that no query is needed to find them; the other consultation areas use them too. */
export const firstOf = {
  slug: 'samrad-1',
  consultation: '5a000000-0000-4000-8000-00000000000a',
  question: '5b000000-0000-4000-8000-00000000000b',
  invitation: '5c000000-0000-4000-8000-00000000000c',
  seat: '5d000000-0000-4000-8000-00000000000d',
  representative: '5e000000-0000-4000-8000-00000000000e',
  card: '5f000000-0000-4000-8000-00000000000f',
  group: '60000000-0000-4000-8000-000000000010',
  task: '61000000-0000-4000-8000-000000000011',
  record: '62000000-0000-4000-8000-000000000012',
  paragraph: '63000000-0000-4000-8000-000000000013',
  commitment: '64000000-0000-4000-8000-000000000014',
  dispatch: '65000000-0000-4000-8000-000000000015',
  agendaItem: '66000000-0000-4000-8000-000000000016',
  document: '67000000-0000-4000-8000-000000000017',
  submission: '68000000-0000-4000-8000-000000000018',
  organisation: '69000000-0000-4000-8000-000000000019',
  answer: '6a000000-0000-4000-8000-00000000001a',
  extension: '6b000000-0000-4000-8000-00000000001b',
  comment: '6c000000-0000-4000-8000-00000000001c',
  invitationToken: 'inbjudan-i-fragebudgeten-0123456789-0123-01',
  personalToken: 'ombudets-lank-i-fragebudgeten-0123456789-01',
  commitmentToken: 'atagandets-lank-i-fragebudgeten-01234567-01',
  screenToken: 'skarmens-lank-i-fragebudgeten-0123456789-01',
} as const;

const each = 'generate_series(1, $n) i';
const at = firstOf;

export const area: QueryBudgets = {
  budgets: {
    getConsultationHead: [1, () => consultation.getConsultationHead(firstOf.slug)],
    listConsultationHeads: [1, () => consultation.listConsultationHeads()],
    getRepresentativeByToken: [5, () => representative.getRepresentativeByToken(firstOf.personalToken)],
  },
  statements: [
    `INSERT INTO consultation (slug, title_sv, title_en, state, starts_at, ends_at, answer_by, input_by)
     SELECT 'samrad-' || i, 'Samråd ' || i, 'Consultation ' || i, 'open', now() + interval '30 days' + i * interval '1 second',
            now() + interval '31 days', now() + interval '14 days', now() + interval '21 days' FROM ${each}`,
    `UPDATE consultation SET id = '${at.consultation}', screen_token_hash = '${hashToken(at.screenToken)}', table_opened_at = now(), last_card_number = $n, last_receipt_number = $n WHERE slug = 'samrad-1'`,
    `INSERT INTO consultation_question (id, consultation_id, position, key, name_sv, name_en) VALUES ('${at.question}', '${at.consultation}', 0, 'strengthen', 'Förstärka', 'Strengthen')`,
    `INSERT INTO consultation_signatory (consultation_id, position, name) SELECT '${at.consultation}', i, 'Person ' || i FROM ${each}`,
    `INSERT INTO consultation_agenda_item (id, consultation_id, position, starts_at, ends_at, title_sv)
     SELECT CASE i WHEN 1 THEN '${at.agendaItem}'::uuid ELSE gen_random_uuid() END, '${at.consultation}', i, now() + i * interval '1 minute', now() + (i + 1) * interval '1 minute', 'Punkt ' || i FROM ${each}`,
    `INSERT INTO consultation_document (id, consultation_id, position, title_sv, dated, text_sv, is_public)
     SELECT CASE i WHEN 1 THEN '${at.document}'::uuid ELSE gen_random_uuid() END, '${at.consultation}', i, 'Underlag ' || i, current_date, 'Text', true FROM ${each}`,
    `INSERT INTO organisation (id, kind, name, name_short, email)
     SELECT CASE i WHEN 1 THEN '${at.organisation}'::uuid ELSE gen_random_uuid() END, 'agency', 'Myndighet ' || i, 'Myndighet ' || i, 'registrator' || i || '@example.se' FROM ${each}`,
    `INSERT INTO organisation_contact (organisation_id, kind, name, email) SELECT '${at.organisation}', 'staff', 'Kontakt ' || i, 'kontakt' || i || '@example.se' FROM ${each}`,
    // Every agency is invited to the first consultation, and the first agency to every one.
    `INSERT INTO invitation (consultation_id, organisation_id, role_asked, email, state, sent_at, answered_at)
     SELECT c.id, o.id, 'generaldirektör', 'stab@example.se', 'accepted', now(), now() FROM consultation c, organisation o
      WHERE o.kind = 'agency' AND (c.id = '${at.consultation}' OR o.id = '${at.organisation}')`,
    `UPDATE invitation SET id = '${at.invitation}', seats_granted = 20 WHERE consultation_id = '${at.consultation}' AND organisation_id = '${at.organisation}'`,
    `INSERT INTO invited_seat (id, invitation_id, number, attendance, attendance_at)
     SELECT CASE id WHEN '${at.invitation}' THEN '${at.seat}'::uuid ELSE gen_random_uuid() END, id, 1, 'attended', now() FROM invitation`,
    `INSERT INTO representative (invitation_id, name, email, email_canonical, is_editor, confirmed_at)
     SELECT id, 'Ombud', 'ombud-' || id || '@example.se', 'ombud-' || id || '@example.se', true, now() FROM invitation`,
    `UPDATE representative SET id = '${at.representative}' WHERE invitation_id = '${at.invitation}'`,
    `INSERT INTO representative (invitation_id, name, email, email_canonical, is_editor, confirmed_at)
     SELECT '${at.invitation}', 'Ombud ' || i, 'fler' || i || '@example.se', 'fler' || i || '@example.se', true, now() FROM ${each}`,
    `INSERT INTO invitation_answer (id, invitation_id, number, kind, made_by_name, form_key)
     SELECT CASE id WHEN '${at.invitation}' THEN '${at.answer}'::uuid ELSE gen_random_uuid() END, id, 1, 'accepted', 'Sekretariatet', gen_random_uuid() FROM invitation`,
    `INSERT INTO seat_holding (seat_id, number, representative_id, kind, mandate)
     SELECT s.id, 1, r.id, 'representative', 'decide' FROM invited_seat s JOIN representative r ON r.invitation_id = s.invitation_id WHERE r.name = 'Ombud'`,
    `INSERT INTO extension_request (id, invitation_id, state, wanted_by, asked_by_name) VALUES ('${at.extension}', '${at.invitation}', 'asked', now(), 'Sekretariatet')`,
    `INSERT INTO consultation_reminder (consultation_id, days_before) SELECT '${at.consultation}', i FROM generate_series(1, 3) i`,
    `INSERT INTO consultation_dispatch (id, consultation_id, kind) SELECT CASE i WHEN 1 THEN '${at.dispatch}'::uuid ELSE gen_random_uuid() END, '${at.consultation}', 'invitation' FROM ${each}`,
    `INSERT INTO consultation_mail (consultation_id, dispatch_id, invitation_id, to_email, template) SELECT '${at.consultation}', '${at.dispatch}', id, email, 'invitation' FROM invitation`,
    `INSERT INTO card_group (id, consultation_id, question_id, title)
     SELECT CASE i WHEN 1 THEN '${at.group}'::uuid ELSE gen_random_uuid() END, '${at.consultation}', '${at.question}', 'Grupp ' || i FROM ${each}`,
    `INSERT INTO input_card (id, consultation_id, invitation_id, question_id, state, number, problem, proposal, group_id, addressee_organisation_id)
     SELECT CASE i WHEN 1 THEN '${at.card}'::uuid ELSE gen_random_uuid() END, '${at.consultation}', '${at.invitation}', '${at.question}', 'submitted', i,
            'Barn får vänta för länge ' || i, 'Kortare väntan ' || i, '${at.group}', '${at.organisation}' FROM ${each}`,
    `INSERT INTO input_card_revision (card_id, revision, content, representative_id) SELECT id, 1, '{}', '${at.representative}' FROM input_card`,
    `INSERT INTO input_submission (id, consultation_id, invitation_id, representative_id, version, receipt_number, is_late, content, sha256, submitted_by_name, form_key)
     SELECT CASE i WHEN 1 THEN '${at.submission}'::uuid ELSE gen_random_uuid() END, '${at.consultation}', '${at.invitation}', '${at.representative}', i, i, false, '{}', repeat('0', 64), 'Ombud', gen_random_uuid() FROM ${each}`,
    `INSERT INTO input_card_version (card_id, number, submission_id, content) SELECT id, 1, '${at.submission}', jsonb_build_object('questionId', question_id, 'level', level, 'problem', problem, 'proposal', proposal) FROM input_card`,
    `INSERT INTO card_stand (card_id, invitation_id, kind, representative_id) SELECT c.id, '${at.invitation}', 'support', '${at.representative}' FROM input_card c`,
    `INSERT INTO card_stand (card_id, invitation_id, kind) SELECT '${at.card}', id, 'support' FROM invitation ON CONFLICT DO NOTHING`,
    `INSERT INTO responsibility_task (id, consultation_id, group_id, title)
     SELECT CASE i WHEN 1 THEN '${at.task}'::uuid ELSE gen_random_uuid() END, '${at.consultation}', '${at.group}', 'Uppgift ' || i FROM ${each}`,
    `INSERT INTO responsibility_claim (task_id, level, owner_organisation_id, invitation_id, source, card_id)
     SELECT '${at.task}', 'national', o.id, '${at.invitation}', 'card', '${at.card}' FROM organisation o WHERE o.kind = 'agency'`,
    `INSERT INTO meeting_record (id, consultation_id, state, comments_by) VALUES ('${at.record}', '${at.consultation}', 'commenting', now() + interval '7 days')`,
    `INSERT INTO record_paragraph (id, record_id, position, text, agenda_item_id)
     SELECT CASE i WHEN 1 THEN '${at.paragraph}'::uuid ELSE gen_random_uuid() END, '${at.record}', i, 'Stycke ' || i, '${at.agendaItem}' FROM ${each}`,
    `INSERT INTO record_version (record_id, number, state, document, sha256) SELECT '${at.record}', i, 'commenting', '{"paragraphs": []}', repeat('0', 64) FROM ${each}`,
    `INSERT INTO record_comment (id, paragraph_id, record_version, invitation_id, representative_id, by_name, text, form_key)
     SELECT CASE i WHEN 1 THEN '${at.comment}'::uuid ELSE gen_random_uuid() END, '${at.paragraph}', 1, '${at.invitation}', '${at.representative}', 'Ombud', 'Synpunkt', gen_random_uuid() FROM ${each}`,
    `INSERT INTO commitment (id, consultation_id, number, state, owner_organisation_id, what, due_on, next_ask_on, progress)
     SELECT CASE i WHEN 1 THEN '${at.commitment}'::uuid ELSE gen_random_uuid() END, '${at.consultation}', i, 'accepted', '${at.organisation}', 'Åtagande ' || i, current_date, current_date, 'on_track' FROM ${each}`,
    `INSERT INTO access_link (token_hash, invitation_id) VALUES ('${hashToken(at.invitationToken)}', '${at.invitation}')`,
    `INSERT INTO access_link (token_hash, representative_id) VALUES ('${hashToken(at.personalToken)}', '${at.representative}')`,
    `INSERT INTO access_link (token_hash, commitment_id) VALUES ('${hashToken(at.commitmentToken)}', '${at.commitment}')`,
    `INSERT INTO access_link (token_hash, representative_id) SELECT md5(i::text), '${at.representative}' FROM ${each}`,
    `INSERT INTO commitment_card (commitment_id, card_id) SELECT '${at.commitment}', id FROM input_card`,
    `INSERT INTO commitment_card (commitment_id, card_id) SELECT id, '${at.card}' FROM commitment ON CONFLICT DO NOTHING`,
    `INSERT INTO commitment_status (commitment_id, number, progress, by_name, form_key) SELECT '${at.commitment}', i, 'on_track', 'Ombud', gen_random_uuid() FROM ${each}`,
    `INSERT INTO commitment_snapshot (commitment_id, period, state, progress) SELECT id, '2026-Q3', 'accepted', 'on_track' FROM commitment`,
    `INSERT INTO card_outcome (card_id, kind, text_sv, public_sv, cleared_at, responsible_organisation_id) SELECT id, 'under_way', 'Pågår', 'Pågår', now(), '${at.organisation}' FROM input_card`,
    `INSERT INTO card_outcome_version (card_id, version, content) SELECT card_id, 1, '{}' FROM card_outcome`,
    `INSERT INTO minister_report (period, number, document, sha256) SELECT '2026-Q3', i, '{}', repeat('0', 64) FROM ${each}`,
    `INSERT INTO case_mask (consultation_id, subject_type, subject_id, field, reason) SELECT '${at.consultation}', 'input_card_version', '${at.card}', 'problem', 'OSL 21 kap. 1 §' FROM ${each}`,
  ],
};
