-- better-auth's tables (users, sessions, organisations and their members), as its own migration compiler writes them for
-- apps/api/src/auth/auth.ts, with the schema spelt out. They belong to the role packwatch_auth alone: nobody else has a
-- right on this schema. Column names are better-auth's.

CREATE TABLE auth."user" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz default CURRENT_TIMESTAMP not null
);

CREATE TABLE auth."session" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null REFERENCES auth."user" ("id") on delete cascade,
  "activeOrganizationId" text
);

CREATE TABLE auth."account" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null REFERENCES auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz not null
);

CREATE TABLE auth."verification" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz default CURRENT_TIMESTAMP not null
);

CREATE TABLE auth."organization" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "name" text not null,
  "slug" text not null unique,
  "logo" text,
  "createdAt" timestamptz not null,
  "metadata" text
);

CREATE TABLE auth."member" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "organizationId" uuid not null REFERENCES auth."organization" ("id") on delete cascade,
  "userId" uuid not null REFERENCES auth."user" ("id") on delete cascade,
  "role" text not null,
  "createdAt" timestamptz not null
);

CREATE TABLE auth."invitation" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "organizationId" uuid not null REFERENCES auth."organization" ("id") on delete cascade,
  "email" text not null,
  "role" text,
  "status" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "inviterId" uuid not null REFERENCES auth."user" ("id") on delete cascade
);

CREATE INDEX "session_userId_idx" ON auth."session" ("userId");
CREATE INDEX "account_userId_idx" ON auth."account" ("userId");
CREATE INDEX "verification_identifier_idx" ON auth."verification" ("identifier");
CREATE INDEX "member_organizationId_idx" ON auth."member" ("organizationId");
CREATE INDEX "member_userId_idx" ON auth."member" ("userId");
CREATE INDEX "invitation_organizationId_idx" ON auth."invitation" ("organizationId");
CREATE INDEX "invitation_email_idx" ON auth."invitation" ("email");

-- Nobody is a member of an organisation twice.
CREATE UNIQUE INDEX "member_organizationId_userId_key" ON auth."member" ("organizationId", "userId");

-- Every organisation stands in public.organisation too, under the same id, from the same transaction: there is no moment
-- and no failure in which one exists without the other. It runs as whoever writes (packwatch_auth).
CREATE FUNCTION auth.mirror_organisation() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO public.organisation (id, name, slug, created_at)
  VALUES (NEW.id, NEW.name, NEW.slug, NEW."createdAt")
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, slug = excluded.slug;
  RETURN NULL;
END
$$;

CREATE TRIGGER mirror_organisation AFTER INSERT OR UPDATE OF name, slug ON auth."organization"
  FOR EACH ROW EXECUTE FUNCTION auth.mirror_organisation();
