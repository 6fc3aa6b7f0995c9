-- Whether mails of the organisation of this transaction can come to an address: a channel names it, or a member has it. Asked by
-- links out of old mails, whose reader may be erased by now, or the organisation; the API itself sees no members.
CREATE FUNCTION mail_reaches(address text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (
      SELECT 1 FROM public.notification_channel c CROSS JOIN LATERAL jsonb_array_elements_text(c.config -> 'to') t (address)
      WHERE c.organisation_id = public.current_organisation() AND lower(t.address) = lower($1))
    OR EXISTS (
      SELECT 1 FROM auth.member m JOIN auth."user" u ON u.id = m."userId"
      WHERE m."organizationId" = public.current_organisation() AND lower(u.email) = lower($1))
$$;
REVOKE ALL ON FUNCTION mail_reaches(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mail_reaches(text) TO packwatch_api;
