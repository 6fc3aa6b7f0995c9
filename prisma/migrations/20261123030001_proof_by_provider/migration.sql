-- When somebody was asked by their provider once more who they are: what only they may do takes that where there is no password.
ALTER TABLE auth."session" ADD COLUMN "ssoProvenAt" timestamptz;
