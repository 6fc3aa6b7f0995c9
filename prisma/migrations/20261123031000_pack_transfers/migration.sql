-- A pack that is sold (docs/selling.md). Each side has rows of its own: the seller a pack that is closed, the buyer a new one
-- with a copy of what was measured. Nobody ever reads a row of the other.

ALTER TABLE "pack"
  -- From when on it is this organisation's: its rules judge no sample before. Null: from ever on.
  ADD COLUMN "taken_over_at" TIMESTAMPTZ(3),
  -- Since when it is another organisation's. Nothing is written of it any more.
  ADD COLUMN "handed_over_at" TIMESTAMPTZ(3);

-- The seller's half: an offer, and how it ended.
CREATE TABLE "pack_transfer" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "pack_id" INTEGER NOT NULL,
    -- Who was mailed the code; null: the seller hands it over.
    "email" TEXT,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    -- The moment from which on samples are the buyer's.
    "moment" TIMESTAMPTZ(3),
    "receiver" TEXT,
    "passport_id" UUID,

    CONSTRAINT "pack_transfer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "pack_transfer_accepted" CHECK (
      ("accepted_at" IS NULL) = ("moment" IS NULL) AND ("accepted_at" IS NULL) = ("receiver" IS NULL)
      AND ("accepted_at" IS NULL OR "withdrawn_at" IS NULL))
);
CREATE UNIQUE INDEX "pack_transfer_token_hash_key" ON "pack_transfer" ("token_hash");
CREATE INDEX "pack_transfer_pack_id_idx" ON "pack_transfer" ("pack_id");
ALTER TABLE "pack_transfer" ADD CONSTRAINT "pack_transfer_pack_id_fkey"
  FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The buyer's half: whose it was before, one row for each owner, the first one 0.
CREATE TABLE "pack_owner" (
    "pack_id" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    "owner" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "passport_id" UUID NOT NULL,
    -- SHA-256 of the canonical JSON of the passport that came with it, as hex.
    "passport_sha256" TEXT NOT NULL,

    CONSTRAINT "pack_owner_pkey" PRIMARY KEY ("pack_id", "place")
);
ALTER TABLE "pack_owner" ADD CONSTRAINT "pack_owner_pack_id_fkey"
  FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is being copied for the buyer, the newest day first, and how far it is.
CREATE TABLE "pack_carry" (
    "pack_id" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    -- Of the seller; no reference, so that either side can be erased.
    "source_pack_id" INTEGER NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    -- telemetry, rollup_15m, rollup_1d, done
    "phase" TEXT NOT NULL DEFAULT 'telemetry',
    "cursor_at" TIMESTAMPTZ(3) NOT NULL,
    "rows" BIGINT NOT NULL DEFAULT 0,
    -- The seller's pack waited for a refold from here on; so does this one, once its rows are there.
    "dirty_from" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "pack_carry_pkey" PRIMARY KEY ("pack_id")
);
CREATE INDEX "pack_carry_source_pack_id_idx" ON "pack_carry" ("source_pack_id");
ALTER TABLE "pack_carry" ADD CONSTRAINT "pack_carry_pack_id_fkey"
  FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What came of a closed pack after it was handed over, of the time before: told in the transaction that stores it.
CREATE TABLE "pack_forward" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" UUID NOT NULL,
    "pack_id" INTEGER NOT NULL,
    "from_ts" TIMESTAMPTZ(3) NOT NULL,
    "to_ts" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pack_forward_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "pack_forward_pack_id_idx" ON "pack_forward" ("pack_id");

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['pack_transfer', 'pack_owner', 'pack_carry', 'pack_forward'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['pack_transfer', 'pack_owner', 'pack_carry'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO packwatch_api', t);
    EXECUTE format(
      'CREATE POLICY api_own ON %I FOR ALL TO packwatch_api USING (organisation_id = (SELECT current_organisation()))'
      ' WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['pack_carry', 'pack_forward'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO packwatch_ingest', t);
    EXECUTE format('CREATE POLICY ingest_write ON %I FOR ALL TO packwatch_ingest USING (true) WITH CHECK (true)', t);
  END LOOP;
END
$$;
GRANT INSERT ON "pack_transfer" TO packwatch_api;
GRANT UPDATE (withdrawn_at) ON "pack_transfer" TO packwatch_api;
GRANT USAGE ON SEQUENCE "pack_forward_id_seq" TO packwatch_ingest;

-- One passport stands with both sides.
ALTER TABLE "pack_passport" DROP CONSTRAINT "pack_passport_pkey", ADD CONSTRAINT "pack_passport_pkey" PRIMARY KEY ("organisation_id", "id");

-- A pack that was handed over stays as it is, whoever asks over the API.
CREATE FUNCTION refuse_handed_over() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed integer := CASE WHEN TG_TABLE_NAME = 'pack' THEN (to_jsonb(OLD) ->> 'id')::int
    ELSE (coalesce(to_jsonb(NEW), to_jsonb(OLD)) ->> 'pack_id')::int END;
BEGIN
  IF current_user = 'packwatch_api' AND EXISTS (SELECT 1 FROM pack p WHERE p.id = changed AND p.handed_over_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the pack was handed over' USING ERRCODE = 'PW001';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER refuse_handed_over BEFORE UPDATE OR DELETE ON "pack" FOR EACH ROW
  WHEN (OLD.handed_over_at IS NOT NULL) EXECUTE FUNCTION refuse_handed_over();
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['pack_fact', 'pack_tag', 'service_event', 'assignment', 'serial_assignment', 'pack_transfer'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_handed_over BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
                    EXECUTE FUNCTION refuse_handed_over()', t);
  END LOOP;
END
$$;
-- What runs may be cancelled; nothing new begins.
CREATE TRIGGER refuse_handed_over BEFORE INSERT ON "redecode_job" FOR EACH ROW EXECUTE FUNCTION refuse_handed_over();

-- What a code offers, whoever knows it; null: it is not open. For the API's own use: it says whose the pack is.
CREATE FUNCTION offered_pack(hash bytea, at timestamptz) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT jsonb_build_object('organisationId', t.organisation_id, 'organisation', o.name, 'packUid', p.uid, 'name', p.name,
    'serial', p.serial, 'model', f.model, 'chemistry', f.chemistry, 'cellsInSeries', f.cells_in_series,
    'nominalCapacityMah', f.nominal_capacity_mah, 'email', t.email, 'expiresAt', t.expires_at,
    'firstSampleAt', (SELECT min(r.bucket) FROM series.rollup_1d r WHERE r.pack_id = p.id), 'lastSampleAt', s.ts,
    'sohPct', s.soh_pct, 'sohConfidence', s.soh_confidence)
  FROM pack_transfer t JOIN pack p ON p.id = t.pack_id JOIN organisation o ON o.id = t.organisation_id
  LEFT JOIN pack_state s ON s.pack_id = p.id
  LEFT JOIN LATERAL (SELECT * FROM pack_fact WHERE pack_id = p.id ORDER BY valid_from DESC LIMIT 1) f ON true
  WHERE t.token_hash = hash AND t.accepted_at IS NULL AND t.withdrawn_at IS NULL AND t.expires_at > at
    AND p.handed_over_at IS NULL
$$;
REVOKE ALL ON FUNCTION offered_pack(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION offered_pack(bytea, timestamptz) TO packwatch_api;

-- Hands a pack to the organisation of this transaction. `hash` shows that its owner wants that; `document` is its passport as
-- of now. Answers what was made, or `refused`. What is long (telemetry, roll-ups) is copied by the recompute afterwards.
CREATE FUNCTION take_over_pack(hash bytea, new_uid uuid, new_name text, by text, at timestamptz, document json, sha256 text)
  RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  receiver uuid := current_organisation();
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
  SELECT * INTO offer FROM public.pack_transfer t
  WHERE t.token_hash = hash AND t.accepted_at IS NULL AND t.withdrawn_at IS NULL AND t.expires_at > at FOR UPDATE;
  IF NOT FOUND THEN
    RETURN '{"refused": "no_offer"}';
  END IF;
  IF offer.organisation_id = receiver THEN
    RETURN '{"refused": "itself"}';
  END IF;
  SELECT * INTO source FROM public.pack WHERE id = offer.pack_id AND handed_over_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN '{"refused": "no_offer"}';
  END IF;
  -- Whoever folds it is waited for, and is told by the stamp of the configuration that it has changed.
  SELECT s.ts, least(s.dirty_from, (SELECT r.from_ts FROM public.pack_refold r WHERE r.pack_id = s.pack_id))
  INTO state_ts, dirty FROM public.pack_state s WHERE s.pack_id = source.id FOR UPDATE;
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
REVOKE ALL ON FUNCTION take_over_pack(bytea, uuid, text, text, timestamptz, json, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_over_pack(bytea, uuid, text, text, timestamptz, json, text) TO packwatch_api;
