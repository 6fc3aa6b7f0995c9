-- An organisation's people sign in by its own provider (OpenID Connect). One provider for each organisation; the secret of the
-- client is sealed under SECRET_KEY.

CREATE TABLE "single_sign_on" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "client_secret_sealed" BYTEA NOT NULL,
    "default_role" TEXT,
    "required" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "single_sign_on_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "single_sign_on_default_role" CHECK ("default_role" IN ('admin', 'operator', 'technician', 'viewer'))
);
CREATE UNIQUE INDEX "single_sign_on_organisation_id_key" ON "single_sign_on" ("organisation_id");
ALTER TABLE "single_sign_on" ADD CONSTRAINT "single_sign_on_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whose addresses its provider may speak for. Anybody may name a domain; it counts once a record of its DNS has shown whose
-- it is, and then for one organisation alone.
CREATE TABLE "sign_in_domain" (
    "organisation_id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_domain_pkey" PRIMARY KEY ("organisation_id", "domain")
);
CREATE UNIQUE INDEX "sign_in_domain_of_one" ON "sign_in_domain" ("domain") WHERE "verified_at" IS NOT NULL;
ALTER TABLE "sign_in_domain" ADD CONSTRAINT "sign_in_domain_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['single_sign_on', 'sign_in_domain'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO packwatch_api', t);
    EXECUTE format(
      'CREATE POLICY api_own ON %I FOR ALL TO packwatch_api USING (organisation_id = (SELECT current_organisation()))'
      ' WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
    -- auth: whoever signs in belongs to no tenant yet.
    EXECUTE format('GRANT SELECT ON %I TO packwatch_auth', t);
    EXECUTE format('CREATE POLICY auth_read ON %I FOR SELECT TO packwatch_auth USING (true)', t);
  END LOOP;
END
$$;

-- A session that a provider vouched for opens its organisation and no other.
ALTER TABLE auth."session" ADD COLUMN "ssoOrganizationId" text;

-- Whether a member comes in by the organisation's provider only. Its owners keep their passwords, so that a provider that is
-- broken or gone locks nobody out for good.
CREATE FUNCTION auth.by_provider_only(organisation uuid, email text, role text) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN NOT ('owner' = ANY (string_to_array(role, ','))) AND EXISTS (
    SELECT 1 FROM public.single_sign_on s JOIN public.sign_in_domain d ON d.organisation_id = s.organisation_id
    WHERE s.organisation_id = organisation AND s.required AND d.verified_at IS NOT NULL
      AND d.domain = lower(substring(email FROM '[^@]*$'))
  );
GRANT EXECUTE ON FUNCTION auth.by_provider_only TO packwatch_auth;
