-- An invitation is accepted with what only the mail said: who holds the token has read the mail. Of the token only the
-- SHA-256 is stored. An organisation's first owner is invited by nobody.
ALTER TABLE auth."invitation" ADD COLUMN "tokenHash" bytea UNIQUE;
ALTER TABLE auth."invitation" ALTER COLUMN "inviterId" DROP NOT NULL;

-- Who belongs to an organisation is changed by the role auth, and stands in the audit log from the same transaction.
GRANT INSERT ON audit_log TO packwatch_auth;
GRANT USAGE ON SEQUENCE audit_log_id_seq TO packwatch_auth;
CREATE POLICY auth_add ON audit_log FOR INSERT TO packwatch_auth WITH CHECK (true);
