-- Their successors stand (…0102, …0109): at no moment was a role or a seminar in a slot without its promise.
DROP INDEX "role_grant_user_id_role_conference_id_key";
DROP INDEX role_grant_once_everywhere;
DROP INDEX "seminar_session_slot_id_seminar_id_key";
