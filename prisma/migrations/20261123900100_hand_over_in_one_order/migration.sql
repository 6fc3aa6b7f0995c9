-- Whoever hands a pack over takes its locks in the order of those who offer it: the pack, then its offers, then its state. They are
-- held while its passport is read and signed, so that nothing of it changes between the two and the hand-over.
CREATE FUNCTION hold_offered_pack(hash bytea, at timestamptz) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  source public.pack;
BEGIN
  SELECT * INTO source FROM public.pack p
  WHERE p.id = (SELECT t.pack_id FROM public.pack_transfer t WHERE t.token_hash = hash) FOR UPDATE;
  IF NOT FOUND OR source.handed_over_at IS NOT NULL THEN
    RETURN '{"refused": "no_offer"}';
  END IF;
  PERFORM 1 FROM public.pack_transfer t
  WHERE t.token_hash = hash AND t.accepted_at IS NULL AND t.withdrawn_at IS NULL AND t.expires_at > at FOR UPDATE;
  IF NOT FOUND THEN
    RETURN '{"refused": "no_offer"}';
  END IF;
  IF source.organisation_id = public.current_organisation() THEN
    RETURN '{"refused": "itself"}';
  END IF;
  -- Whoever folds it is waited for, and is told by the stamp of the configuration that it has changed.
  PERFORM 1 FROM public.pack_state s WHERE s.pack_id = source.id FOR UPDATE;
  RETURN jsonb_build_object('organisationId', source.organisation_id, 'packUid', source.uid);
END
$$;
REVOKE ALL ON FUNCTION hold_offered_pack(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_offered_pack(bytea, timestamptz) TO packwatch_api;

-- As before, but for whose locks it takes.
CREATE OR REPLACE FUNCTION take_over_pack(hash bytea, new_uid uuid, new_name text, by text, at timestamptz, document json, sha256 text)
  RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  receiver uuid := current_organisation();
  held jsonb;
  offer public.pack_transfer;
  source public.pack;
  seller_name text;
  receiver_name text;
  state_ts timestamptz;
  dirty timestamptz;
  handed_at timestamptz(3);
  new_id integer;
  said_at text;
  passport uuid := (document #>> '{passport,id}')::uuid;
BEGIN
  held := public.hold_offered_pack(hash, at);
  IF held ? 'refused' THEN
    RETURN held;
  END IF;
  SELECT * INTO offer FROM public.pack_transfer t WHERE t.token_hash = hash;
  SELECT * INTO source FROM public.pack WHERE id = offer.pack_id;
  SELECT s.ts, least(s.dirty_from, (SELECT r.from_ts FROM public.pack_refold r WHERE r.pack_id = s.pack_id))
  INTO state_ts, dirty FROM public.pack_state s WHERE s.pack_id = source.id;
  IF EXISTS (SELECT 1 FROM public.redecode_job j WHERE j.pack_id = source.id AND j.state IN ('previewing', 'applying'))
    OR EXISTS (SELECT 1 FROM public.pack_carry c WHERE c.pack_id = source.id AND c.phase <> 'done') THEN
    RETURN '{"refused": "busy"}';
  END IF;
  UPDATE public.redecode_job j SET state = 'cancelled', finished_at = at WHERE j.pack_id = source.id AND j.state = 'ready';
  SELECT o.name INTO seller_name FROM public.organisation o WHERE o.id = source.organisation_id;
  SELECT o.name INTO receiver_name FROM public.organisation o WHERE o.id = receiver;
  -- All that is stored is from before: where a clock runs ahead, the moment is just behind the newest sample.
  handed_at := greatest(date_trunc('milliseconds', at), date_trunc('milliseconds', state_ts) + interval '1 ms');
  said_at := to_char(handed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

  DELETE FROM public.assignment WHERE pack_id = source.id AND valid_from >= handed_at;
  UPDATE public.assignment SET valid_to = handed_at WHERE pack_id = source.id AND (valid_to IS NULL OR valid_to > handed_at);
  DELETE FROM public.serial_assignment WHERE pack_id = source.id AND valid_from >= handed_at;
  UPDATE public.serial_assignment SET valid_to = handed_at WHERE pack_id = source.id AND (valid_to IS NULL OR valid_to > handed_at);
  UPDATE public.pack SET status = 'retired', handed_over_at = handed_at WHERE id = source.id;
  UPDATE public.pack_transfer t SET accepted_at = at, moment = handed_at, receiver = receiver_name, passport_id = passport
  WHERE t.id = offer.id;
  UPDATE public.pack_transfer t SET withdrawn_at = at
  WHERE t.pack_id = source.id AND t.accepted_at IS NULL AND t.withdrawn_at IS NULL;

  INSERT INTO public.pack (uid, organisation_id, name, serial, status, created_at, taken_over_at)
  VALUES (new_uid, receiver, new_name, source.serial, 'in_service', at, handed_at) RETURNING id INTO new_id;
  INSERT INTO public.pack_fact (id, organisation_id, pack_id, valid_from, valid_to, chemistry, model, cells_in_series, nominal_capacity_mah)
  SELECT gen_random_uuid(), receiver, new_id, valid_from, valid_to, chemistry, model, cells_in_series, nominal_capacity_mah
  FROM public.pack_fact WHERE pack_id = source.id;
  -- What was done to it, not who did it and what they wrote.
  INSERT INTO public.service_event (id, organisation_id, pack_id, at, kind, cell_index, noted_by, noted_at)
  SELECT gen_random_uuid(), receiver, new_id, e.at, e.kind, e.cell_index, seller_name, e.noted_at
  FROM public.service_event e WHERE e.pack_id = source.id;

  -- The estimator's state, byte by byte; it goes on where it was. What is dirty waits until its rows are there.
  INSERT INTO public.pack_state
  SELECT taken.* FROM public.pack_state s, jsonb_populate_record(s, jsonb_build_object('pack_id', new_id,
    'organisation_id', receiver, 'dirty_from', NULL, 'dirty_to', NULL, 'dirty_version', 0)) taken WHERE s.pack_id = source.id;
  INSERT INTO public.pack_checkpoint (pack_id, organisation_id, slot, ts, state_version, state, rollup)
  SELECT new_id, receiver, slot, ts, state_version, state, rollup FROM public.pack_checkpoint WHERE pack_id = source.id;
  INSERT INTO public.pack_health_day
  SELECT taken.* FROM public.pack_health_day h,
    jsonb_populate_record(h, jsonb_build_object('pack_id', new_id, 'organisation_id', receiver)) taken
  WHERE h.pack_id = source.id;
  INSERT INTO series.rollup_dirty (bucket, pack_id, is_day)
  SELECT bucket, new_id, is_day FROM series.rollup_dirty WHERE pack_id = source.id;
  INSERT INTO public.pack_carry (pack_id, organisation_id, source_pack_id, moment, cursor_at, dirty_from)
  VALUES (new_id, receiver, source.id, handed_at, handed_at, dirty);

  -- Whose it was: what the seller was told, and the seller.
  INSERT INTO public.pack_owner (pack_id, place, organisation_id, owner, until, passport_id, passport_sha256)
  SELECT new_id, place, receiver, owner, until, passport_id, passport_sha256 FROM public.pack_owner WHERE pack_id = source.id;
  INSERT INTO public.pack_owner (pack_id, place, organisation_id, owner, until, passport_id, passport_sha256)
  VALUES (new_id, (SELECT count(*) FROM public.pack_owner o WHERE o.pack_id = source.id), receiver, seller_name, handed_at,
          passport, sha256);
  INSERT INTO public.pack_passport (id, organisation_id, pack_id, issued_at, issued_by, document)
  VALUES (passport, offer.organisation_id, source.id, at, seller_name, document);
  INSERT INTO public.pack_passport (id, organisation_id, pack_id, issued_at, issued_by, document)
  SELECT p.id, receiver, new_id, p.issued_at, o.owner, p.document
  FROM public.pack_owner o JOIN public.pack_passport p ON p.pack_id = source.id AND p.id = o.passport_id
  WHERE o.pack_id = new_id;

  INSERT INTO public.audit_log (organisation_id, at, actor, action, target, after, origin)
  VALUES (offer.organisation_id, at, receiver_name, 'pack.hand_over', 'pack:' || source.uid,
          jsonb_build_object('receiver', receiver_name, 'moment', said_at, 'passport', passport, 'transfer', offer.id), NULL);
  INSERT INTO public.audit_log (organisation_id, at, actor, action, target, after)
  VALUES (receiver, at, by, 'pack.take_over', 'pack:' || new_uid,
          jsonb_build_object('owner', seller_name, 'name', new_name, 'moment', said_at, 'passport', passport));
  INSERT INTO public.change_pending (organisation_id, kind, cause, data)
  VALUES (offer.organisation_id, 'transfer', 'handed_over', jsonb_build_object('packUid', source.uid, 'moment', said_at)),
         (receiver, 'transfer', 'taken_over', jsonb_build_object('packUid', new_uid, 'moment', said_at));
  RETURN jsonb_build_object('packUid', new_uid, 'moment', said_at);
END
$$;
