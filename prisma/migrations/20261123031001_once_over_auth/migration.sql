-- What role `auth` does happens once for each Idempotency-Key as well: it claims the key in the transaction of the work. The
-- answers are read and stored by the API's own role.
GRANT INSERT ON "idempotent_answer" TO packwatch_auth;
CREATE POLICY auth_claim ON "idempotent_answer" FOR INSERT TO packwatch_auth WITH CHECK (true);
