-- The hot path: one statement per registration, shared by the form, the API, organisers and the demo.
-- features/registration/commands.ts is its only caller and documents the shapes of p and of the answer.
--
-- Writers of one conference stand in line on one advisory lock: they all raise the same counter anyway, and a
-- line is faster than a scramble for the row. Expected outcomes are returned with nothing written; what only a
-- race or raw SQL can cause is refused by the constraints and mapped by the caller.

CREATE FUNCTION lock_conference(conference uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('conference:' || conference::text, 0));
$$;

CREATE FUNCTION full_sessions(conference uuid, wanted uuid[]) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(id ORDER BY starts_at, id), '[]'::jsonb) FROM seminar_session
  WHERE conference_id = conference AND id = ANY (wanted) AND taken >= capacity;
$$;

-- Null when nothing stands in the way, else the outcome to return. The order is the order a person would be told.
CREATE FUNCTION registration_obstacle(p jsonb, conference uuid, wanted uuid[]) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  c conference%ROWTYPE;
  found_sessions int;
  full_ids jsonb;
BEGIN
  SELECT * INTO c FROM conference WHERE id = registration_obstacle.conference;
  IF NOT FOUND OR c.state IN ('draft', 'archived') THEN
    RETURN jsonb_build_object('outcome', 'registrationClosed');
  END IF;
  IF NOT coalesce((p ->> 'onBehalf')::boolean, false) AND (c.state <> 'open'
      OR clock_timestamp() < c.registration_opens_at OR clock_timestamp() >= c.registration_closes_at) THEN
    RETURN jsonb_build_object('outcome', 'registrationClosed');
  END IF;
  IF EXISTS (SELECT 1 FROM registration r WHERE r.conference_id = c.id
             AND r.email_canonical = p ->> 'emailCanonical' AND r.state <> 'cancelled') THEN
    RETURN jsonb_build_object('outcome', 'alreadyRegistered');
  END IF;
  IF c.taken >= c.capacity THEN
    RETURN jsonb_build_object('outcome', 'conferenceFull');
  END IF;
  SELECT count(*) INTO found_sessions FROM seminar_session s WHERE s.conference_id = c.id AND s.id = ANY (wanted);
  IF found_sessions <> cardinality(wanted) THEN
    RETURN jsonb_build_object('outcome', 'unknownSession');
  END IF;
  full_ids := full_sessions(c.id, wanted);
  IF jsonb_array_length(full_ids) > 0 THEN
    RETURN jsonb_build_object('outcome', 'seminarFull', 'sessions', full_ids);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION insert_outbox_mail(m jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO outbox_mail (dedupe_key, template, lane, conference_id, registration_id, to_email, locale, payload, key_id, secret)
  VALUES (m ->> 'dedupeKey', m ->> 'template', coalesce((m ->> 'lane')::int, 1), (m ->> 'conferenceId')::uuid,
          (m ->> 'registrationId')::uuid, m ->> 'toEmail', m ->> 'locale', m -> 'payload', m ->> 'keyId',
          decode(m ->> 'secret', 'base64'));
$$;

CREATE FUNCTION register_participant(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  conference uuid := (p ->> 'conferenceId')::uuid;
  registration uuid := (p ->> 'registrationId')::uuid;
  wanted uuid[] := ARRAY(SELECT jsonb_array_elements_text(p -> 'sessionIds')::uuid);
  idem jsonb := p -> 'idempotency';
  earlier record;
  obstacle jsonb;
BEGIN
  PERFORM lock_conference(conference);

  IF idem IS NOT NULL AND jsonb_typeof(idem) = 'object' THEN
    SELECT k.request_hash, k.key_id, encode(k.answer, 'base64') AS answer,
           coalesce(r.state <> 'cancelled', false) AS active, k.expires_at > clock_timestamp() AS fresh
      INTO earlier
      FROM idempotency_key k LEFT JOIN registration r ON r.id = k.registration_id
     WHERE k.scope = idem ->> 'scope' AND k.key_hash = idem ->> 'keyHash';
    IF FOUND THEN
      -- A form's key lives as long as its registration; an API client's as long as promised.
      IF earlier.fresh AND (earlier.active OR NOT (idem ->> 'onlyWhileActive')::boolean) THEN
        RETURN jsonb_build_object('outcome', 'replayed', 'sameRequest', earlier.request_hash = idem ->> 'requestHash',
                                  'keyId', earlier.key_id, 'answer', earlier.answer);
      END IF;
      DELETE FROM idempotency_key WHERE scope = idem ->> 'scope' AND key_hash = idem ->> 'keyHash';
    END IF;
  END IF;

  obstacle := registration_obstacle(p, conference, wanted);
  IF obstacle IS NOT NULL THEN
    RETURN obstacle;
  END IF;

  INSERT INTO registration (id, conference_id, reference, name, email, email_canonical, organisation_id, organisation_name,
                            municipality_code, work_role, locale, source, token_hash)
  VALUES (registration, conference, p ->> 'reference', p ->> 'name', p ->> 'email', p ->> 'emailCanonical',
          (p ->> 'organisationId')::uuid, p ->> 'organisationName', p ->> 'municipalityCode', p ->> 'workRole',
          p ->> 'locale', (p ->> 'source')::registration_source, p ->> 'tokenHash');

  INSERT INTO seat (registration_id, session_id, conference_id, email_canonical, starts_at, ends_at)
  SELECT registration, s.id, s.conference_id, p ->> 'emailCanonical', s.starts_at, s.ends_at
    FROM seminar_session s WHERE s.conference_id = conference AND s.id = ANY (wanted) ORDER BY s.id;

  IF jsonb_typeof(p -> 'needs') = 'object' THEN
    INSERT INTO needs (registration_id, key_id, ciphertext)
    VALUES (registration, p #>> '{needs,keyId}', decode(p #>> '{needs,ciphertext}', 'base64'));
  END IF;

  INSERT INTO audit_event (actor_kind, actor_id, action, subject_type, subject_id, conference_id, request_id, data)
  VALUES (p #>> '{audit,actorKind}', p #>> '{audit,actorId}', 'registration.created', 'registration', registration::text,
          conference, p #>> '{audit,requestId}',
          jsonb_build_object('source', p -> 'source', 'sessionIds', p -> 'sessionIds'));

  IF jsonb_typeof(p -> 'mail') = 'object' THEN
    PERFORM insert_outbox_mail(p -> 'mail');
  END IF;

  IF idem IS NOT NULL AND jsonb_typeof(idem) = 'object' THEN
    INSERT INTO idempotency_key (scope, key_hash, request_hash, registration_id, key_id, answer, expires_at)
    VALUES (idem ->> 'scope', idem ->> 'keyHash', idem ->> 'requestHash', registration, idem ->> 'keyId',
            decode(idem ->> 'answer', 'base64'), clock_timestamp() + make_interval(secs => (idem ->> 'ttlSeconds')::int));
  END IF;

  RETURN jsonb_build_object('outcome', 'confirmed');
END $$;
