-- Their successors (…0702, …0704) give the same in the order of time.
DROP INDEX "audit_event_conference_id_id_idx";
DROP INDEX "audit_event_actor_id_id_idx";
