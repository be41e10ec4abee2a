import 'server-only';
import { Prisma } from '@/generated/prisma/client';

// One statement for the whole case. Every column is named: nothing of a draft (input_card's own fields, input_card_revision), of needs, of
// links or of the organisers' notes (invitation.note) can come along.

/** Everything in a consultation's case, as CaseRow. */
export function itemQuery(consultationId: string): Prisma.Sql {
  const here = Prisma.sql`${consultationId}::uuid`;
  return Prisma.join([sent(here), answered(here), handedIn(here), recorded(here), followedUp(here)], ' UNION ALL ');
}

const sent = (here: Prisma.Sql) => Prisma.sql`
  SELECT 'invitation' AS kind, c.id::text AS id,
         coalesce((SELECT min(i.sent_at) FROM invitation i WHERE i.consultation_id = c.id), c.created_at) AS at, '' AS organisation,
         json_build_object('titleSv', c.title_sv, 'titleEn', c.title_en, 'textSv', c.invitation_sv, 'textEn', c.invitation_en,
           'invited', (SELECT json_agg(json_build_object('organisation', o.name, 'roleAsked', i.role_asked, 'seats', i.seats_granted,
                       'name', i.addressed_name, 'title', i.addressed_title) ORDER BY o.name, i.role_asked)
                         FROM invitation i JOIN organisation o ON o.id = i.organisation_id
                        WHERE i.consultation_id = c.id AND i.sent_at IS NOT NULL)) AS data
    FROM consultation c WHERE c.id = ${here} AND c.state <> 'draft'
  UNION ALL
  SELECT 'dispatch', d.id::text, d.released_at, '',
         json_build_object('dispatchKind', d.kind, 'subjectSv', d.subject_sv, 'subjectEn', d.subject_en, 'bodySv', d.body_sv,
           'bodyEn', d.body_en, 'recipients', (SELECT count(*) FROM consultation_mail m WHERE m.dispatch_id = d.id AND m.skipped_because IS NULL))
    FROM consultation_dispatch d WHERE d.consultation_id = ${here} AND d.state = 'released' AND d.released_at IS NOT NULL
  UNION ALL
  SELECT 'document', d.id::text, d.created_at, '',
         json_build_object('titleSv', d.title_sv, 'titleEn', d.title_en, 'dated', d.dated, 'textSv', d.text_sv, 'textEn', d.text_en,
           'fileId', f.id, 'fileName', f.file_name, 'contentType', f.content_type, 'sizeBytes', f.size_bytes,
           'disclosableFileId', d.disclosable_file_id)
    FROM consultation_document d LEFT JOIN stored_file f ON f.id = d.file_id WHERE d.consultation_id = ${here}`;

const answered = (here: Prisma.Sql) => Prisma.sql`
  SELECT 'answer', a.id::text, a.created_at, o.name,
         json_build_object('senderName', a.made_by_name, 'senderEmail', a.made_by_email, 'theirCaseNumber',
           coalesce(a.detail ->> 'ownCaseNumber', i.own_case_number), 'answer', a.kind, 'source', a.source, 'reason', a.reason, 'detail', a.detail)
    FROM invitation_answer a JOIN invitation i ON i.id = a.invitation_id JOIN organisation o ON o.id = i.organisation_id
   WHERE i.consultation_id = ${here}
  UNION ALL
  SELECT 'extension', e.id::text, e.asked_at, o.name,
         json_build_object('senderName', e.asked_by_name, 'senderEmail', e.asked_by_email, 'wantedBy', e.wanted_by, 'reason', e.reason)
    FROM extension_request e JOIN invitation i ON i.id = e.invitation_id JOIN organisation o ON o.id = i.organisation_id
   WHERE i.consultation_id = ${here}
  UNION ALL
  SELECT 'extensionDecision', e.id::text, e.decided_at, o.name,
         json_build_object('decision', e.state, 'grantedUntil', e.granted_until, 'reason', e.decision)
    FROM extension_request e JOIN invitation i ON i.id = e.invitation_id JOIN organisation o ON o.id = i.organisation_id
   WHERE i.consultation_id = ${here} AND e.decided_at IS NOT NULL`;

const handedIn = (here: Prisma.Sql) => Prisma.sql`
  SELECT 'submission', s.id::text, s.submitted_at, o.name,
         json_build_object('senderName', s.submitted_by_name, 'theirCaseNumber', i.own_case_number, 'receiptNumber', s.receipt_number,
           'version', s.version, 'source', s.source, 'isLate', s.is_late, 'isNoView', s.is_no_view, 'receiptHash', s.sha256,
           'content', s.content, 'cards', (SELECT string_agg(c.number || ' (version ' || v.number || ')', ', ' ORDER BY c.number)
                        FROM input_card_version v JOIN input_card c ON c.id = v.card_id WHERE v.submission_id = s.id))
    FROM input_submission s JOIN invitation i ON i.id = s.invitation_id JOIN organisation o ON o.id = i.organisation_id
   WHERE s.consultation_id = ${here}
  UNION ALL
  SELECT 'card', v.card_id || ':' || v.number, v.created_at, coalesce(o.name, 'Mötet'),
         json_build_object('cardNumber', c.number, 'version', v.number, 'receiptNumber', s.receipt_number, 'senderName', s.submitted_by_name,
           'theirCaseNumber', v.content ->> 'ownCaseNumber', 'theme', q.name_sv, 'level', v.content ->> 'level',
           'addressee', coalesce(a.name, v.content ->> 'addresseeText'), 'problem', v.content ->> 'problem',
           'proposal', v.content ->> 'proposal', 'evidenceUrl', v.content ->> 'evidenceUrl', 'contribution', v.content ->> 'contribution',
           'decidedBy', v.content ->> 'decidedBy', 'mayBeSecret', coalesce((v.content ->> 'mayBeSecret')::boolean, false),
           'secretPart', v.content ->> 'secretPart')
    FROM input_card_version v JOIN input_card c ON c.id = v.card_id
    LEFT JOIN input_submission s ON s.id = v.submission_id
    LEFT JOIN invitation i ON i.id = c.invitation_id LEFT JOIN organisation o ON o.id = i.organisation_id
    LEFT JOIN consultation_question q ON q.id = (v.content ->> 'questionId')::uuid
    LEFT JOIN organisation a ON a.id = (v.content ->> 'addresseeOrganisationId')::uuid
   WHERE c.consultation_id = ${here}
  UNION ALL
  SELECT 'withdrawal', c.id::text, c.withdrawn_at, coalesce(o.name, 'Mötet'),
         json_build_object('cardNumber', c.number, 'senderName', c.withdrawn_by_name, 'reason', c.withdrawn_reason)
    FROM input_card c LEFT JOIN invitation i ON i.id = c.invitation_id LEFT JOIN organisation o ON o.id = i.organisation_id
   WHERE c.consultation_id = ${here} AND c.state = 'withdrawn' AND c.withdrawn_at IS NOT NULL`;

const recorded = (here: Prisma.Sql) => Prisma.sql`
  SELECT 'record', v.record_id || ':' || v.number, v.created_at, '',
         json_build_object('version', v.number, 'state', v.state, 'document', v.document, 'recordHash', v.sha256)
    FROM record_version v JOIN meeting_record r ON r.id = v.record_id WHERE r.consultation_id = ${here}
  UNION ALL
  SELECT 'comment', k.id::text, k.created_at, o.name,
         json_build_object('senderName', k.by_name, 'recordVersion', k.record_version, 'text', k.text)
    FROM record_comment k JOIN invitation i ON i.id = k.invitation_id JOIN organisation o ON o.id = i.organisation_id
   WHERE i.consultation_id = ${here}
  UNION ALL
  SELECT 'commentAnswer', k.id::text, k.answered_at, o.name,
         json_build_object('commentOutcome', k.outcome, 'text', k.answer)
    FROM record_comment k JOIN invitation i ON i.id = k.invitation_id JOIN organisation o ON o.id = i.organisation_id
   WHERE i.consultation_id = ${here} AND k.answered_at IS NOT NULL`;

const followedUp = (here: Prisma.Sql) => Prisma.sql`
  SELECT 'commitment', c.id::text, c.created_at, o.name,
         json_build_object('commitmentNumber', c.number, 'state', c.state, 'ownerName', c.owner_name, 'ownerEmail', c.owner_email,
           'what', c.what, 'measure', c.measure, 'dueOn', c.due_on, 'respondedBy', c.responded_by, 'respondedAt', c.responded_at,
           'reason', c.response_reason)
    FROM commitment c JOIN organisation o ON o.id = c.owner_organisation_id WHERE c.consultation_id = ${here} AND c.state <> 'draft'
  UNION ALL
  SELECT 'status', s.id::text, s.created_at, o.name,
         json_build_object('commitmentNumber', c.number, 'senderName', s.by_name, 'source', s.source, 'progress', s.progress, 'text', s.text,
           'evidence', s.evidence, 'evidenceUrl', s.evidence_url, 'reason', s.reason)
    FROM commitment_status s JOIN commitment c ON c.id = s.commitment_id JOIN organisation o ON o.id = c.owner_organisation_id
   WHERE c.consultation_id = ${here}
  UNION ALL
  SELECT 'outcome', v.card_id || ':' || v.version, v.created_at, '',
         json_build_object('cardNumber', c.number, 'version', v.version, 'kind', v.content ->> 'kind', 'publicSv', v.content ->> 'publicSv',
           'publicEn', v.content ->> 'publicEn', 'textSv', v.content ->> 'textSv', 'textEn', v.content ->> 'textEn',
           'reason', v.content ->> 'reason', 'responsible', coalesce(o.name, v.content ->> 'responsibleText'))
    FROM card_outcome_version v JOIN input_card c ON c.id = v.card_id
    LEFT JOIN organisation o ON o.id = (v.content ->> 'responsibleOrganisationId')::uuid WHERE c.consultation_id = ${here}`;
