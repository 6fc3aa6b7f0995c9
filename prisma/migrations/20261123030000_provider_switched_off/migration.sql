-- A provider that is out of order, or not to be trusted for a while, is switched off without forgetting how it is set up.
ALTER TABLE "single_sign_on" ADD COLUMN "enabled" BOOLEAN NOT NULL DEFAULT true;

CREATE OR REPLACE FUNCTION auth.by_provider_only(organisation uuid, email text, role text) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN NOT ('owner' = ANY (string_to_array(role, ','))) AND EXISTS (
    SELECT 1 FROM public.single_sign_on s JOIN public.sign_in_domain d ON d.organisation_id = s.organisation_id
    WHERE s.organisation_id = organisation AND s.enabled AND s.required AND d.verified_at IS NOT NULL
      AND d.domain = lower(substring(email FROM '[^@]*$'))
  );
