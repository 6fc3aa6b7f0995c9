import { randomUUID } from 'node:crypto';
import {
  me,
  personErasureState,
  problem,
  signInDomain,
  signInProviderTested,
  singleSignOn,
} from '@packwatch/contracts';
import { testOidcProvider, type TestOidcProvider } from '@packwatch/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Person } from '../../testing/person.ts';
import { comeBack, signInByProvider, startSignIn, visitProvider } from '../../testing/sign-in-by-provider.ts';
import { PASSWORD, testApi, type TestApi, WEB_URL } from '../../testing/test-api.ts';

/** What the DNS has, by name. */
const dns = new Map<string, string[]>();

let api: TestApi;
let provider: TestOidcProvider;
let owner: Person & { organisationId: string };
/** A domain that nobody has yet. */
let domain: string;

beforeAll(async () => {
  const domainProof = async (name: string): Promise<string[]> => dns.get(name) ?? [];
  [api, provider] = await Promise.all([
    testApi({ allowPrivateHosts: true, domainProof }),
    testOidcProvider({ redirectUri: `${WEB_URL}/api/auth/sso/callback` }),
  ]);
});
afterAll(() => Promise.all([api.close(), provider.close()]));

beforeEach(async () => {
  domain = `${randomUUID()}.example`;
  owner = await api.owner('Works');
});

interface Wanted {
  readonly defaultRole?: string | null;
  readonly required?: boolean;
}

const settings = ({ defaultRole = 'operator', required = false }: Wanted = {}) => ({
  issuer: provider.issuer,
  ...provider.client,
  defaultRole,
  required,
});

async function prove(who: Person, name = domain): Promise<void> {
  const named = signInDomain.parse(await (await who.post('/v1/single-sign-on/domains', { domain: name })).json());
  dns.set(named.record.name, ['something else', named.record.value]);
  expect((await who.post(`/v1/single-sign-on/domains/${name}/verify`)).status).toBe(200);
}

/** An organisation whose people sign in by the provider. */
async function setUp(wanted: Wanted = {}, who = owner): Promise<void> {
  expect((await who.put('/v1/single-sign-on/provider', settings(wanted))).status).toBe(200);
  await prove(who);
}

/** Somebody at a browser, of whom the provider will say this. */
function vouched(
  name: string,
  claims: { email_verified?: boolean; email?: string } = {},
): { who: Person; email: string } {
  const email = claims.email ?? `${name}@${domain}`;
  provider.people.next = { subject: `${name} of ${domain}`, claims: { email, name: `${name} Lovelace`, ...claims } };
  return { who: new Person(api.url, { name, email, password: PASSWORD }), email };
}

const meOf = async (who: Person) => me.parse(await (await who.get('/v1/me')).json());
const codeOf = async (answer: Response) => problem.parse(await answer.json()).code;
const verifyAddress = (email: string) =>
  api.admin.query('UPDATE auth."user" SET "emailVerified" = true WHERE email = $1', [email.toLowerCase()]);

describe('setting a provider up', () => {
  test('the secret is sealed, never shown, and asked for anew with another issuer or client', async () => {
    await setUp();
    const shown = await owner.get('/v1/single-sign-on');
    const text = await shown.text();
    expect(text).not.toContain(provider.client.clientSecret);
    expect(singleSignOn.parse(JSON.parse(text))).toMatchObject({
      provider: {
        issuer: provider.issuer,
        clientId: 'packwatch',
        defaultRole: 'operator',
        required: false,
        version: 1,
      },
      redirectUri: `${WEB_URL}/api/auth/sso/callback`,
    });
    const { rows } = await api.admin.query<{ sealed: Buffer }>(
      'SELECT client_secret_sealed AS sealed FROM single_sign_on WHERE organisation_id = $1',
      [owner.organisationId],
    );
    expect(rows[0]?.sealed.includes(provider.client.clientSecret)).toBe(false);

    const { clientSecret: _, ...kept } = settings({ defaultRole: 'viewer' });
    const tag = { 'if-match': shown.headers.get('etag') ?? '' };
    expect((await owner.put('/v1/single-sign-on/provider', kept, tag)).status).toBe(200);
    expect((await owner.put('/v1/single-sign-on/provider', kept, tag)).status).toBe(412);
    const elsewhere = await owner.put('/v1/single-sign-on/provider', { ...kept, issuer: 'http://127.0.0.1:1' });
    expect(elsewhere.status).toBe(400);
    expect(problem.parse(await elsewhere.json()).errors?.[0]?.path).toBe('body.clientSecret');
  });

  test('of two who name the first one at the same moment, one is told of the other', async () => {
    const first = { 'if-none-match': '*' };
    const named = async (clientId: string) =>
      (await owner.put('/v1/single-sign-on/provider', { ...settings(), clientId }, first)).status;
    expect((await Promise.all([named('one'), named('other')])).toSorted()).toEqual([200, 412]);
    expect(await named('late')).toBe(412);
    const { provider: kept } = singleSignOn.parse(await (await owner.get('/v1/single-sign-on')).json());
    expect(kept).toMatchObject({ version: 1 });
    expect(kept?.clientId).not.toBe('late');
  });

  test('a domain counts once its DNS shows whose it is, and for one organisation', async () => {
    expect((await owner.put('/v1/single-sign-on/provider', settings())).status).toBe(200);
    const path = `/v1/single-sign-on/domains/${domain}`;
    expect((await owner.post(`${path}/verify`)).status).toBe(404);
    const named = signInDomain.parse(await (await owner.post('/v1/single-sign-on/domains', { domain })).json());
    expect(named).toMatchObject({ domain, verifiedAt: null, record: { name: `_packwatch-challenge.${domain}` } });
    expect(await codeOf(await owner.post(`${path}/verify`))).toBe('domain_not_proven');
    expect((await startSignIn(owner, `ada@${domain}`)).status).toBe(404);

    const rival = await api.owner('Rival');
    const theirs = signInDomain.parse(await (await rival.post('/v1/single-sign-on/domains', { domain })).json());
    dns.set(named.record.name, [named.record.value, theirs.record.value]);
    expect((await owner.post(`${path}/verify`)).status).toBe(200);
    expect(await codeOf(await rival.post(`${path}/verify`))).toBe('domain_taken');

    expect((await owner.delete(path)).status).toBe(200);
    expect((await startSignIn(owner, `ada@${domain}`)).status).toBe(404);
  });

  test('is tried out without anybody signing in', async () => {
    expect((await owner.post('/v1/single-sign-on/provider/test')).status).toBe(404);
    await setUp();
    const tried = async () =>
      signInProviderTested.parse(await (await owner.post('/v1/single-sign-on/provider/test')).json());
    expect(await tried()).toMatchObject({ ok: true });
    await owner.put('/v1/single-sign-on/provider', { ...settings(), issuer: `${provider.issuer}/nothing` });
    expect(await tried()).toMatchObject({ ok: false, checks: [{ what: 'discovery', ok: false }] });
  });

  test('stands in the audit log, without the secret', async () => {
    await setUp();
    const log = await (await owner.get('/v1/audit')).text();
    for (const action of ['single_sign_on.save', 'sign_in_domain.add', 'sign_in_domain.verify']) {
      expect(log).toContain(action);
    }
    expect(log).not.toContain(provider.client.clientSecret);
  });
});

describe('signing in by it', () => {
  test('makes a newcomer a member with the role for newcomers, once', async () => {
    await setUp();
    const { who, email } = vouched('ada');
    expect(await signInByProvider(who, email)).toBe('/');
    expect(await meOf(who)).toMatchObject({
      user: { email, name: 'ada Lovelace' },
      organisation: { id: owner.organisationId },
      role: 'operator',
    });
    // What signing in itself writes down says from where, as everything does.
    const { rows } = await api.admin.query<{ action: string; origin: { address: string } | null }>(
      `SELECT action, origin FROM audit_log WHERE organisation_id = $1 AND action IN ('organisation.create', 'member.join')
       ORDER BY id`,
      [owner.organisationId],
    );
    expect(rows.map(({ action, origin }) => [action, origin?.address])).toEqual([
      ['organisation.create', owner.address],
      ['member.join', who.address],
    ]);
    // Again, with another role by now, and another address.
    const { user } = await meOf(who);
    await owner.patch(`/v1/members/${user.id}`, { role: 'viewer' });
    const again = vouched('ada', { email: `countess@${domain}` });
    expect(await signInByProvider(again.who, email)).toBe('/');
    expect(await meOf(again.who)).toMatchObject({ user: { id: user.id }, role: 'viewer' });
  });

  test('gives whoever is invited the role of the invitation, and lets in nobody else where newcomers are not taken', async () => {
    await setUp({ defaultRole: null });
    const stranger = vouched('mallory');
    expect(await signInByProvider(stranger.who, stranger.email)).toBe('/sign-in?sso=no_member');
    const { rowCount } = await api.admin.query('SELECT 1 FROM auth."user" WHERE email = $1', [stranger.email]);
    expect(rowCount).toBe(0);

    const { who, email } = vouched('grace');
    await owner.post('/v1/invitations', { email, role: 'technician' });
    expect(await signInByProvider(who, email)).toBe('/');
    expect((await meOf(who)).role).toBe('technician');
    expect(await (await owner.get('/v1/invitations')).text()).toContain('"state":"accepted"');
  });

  test('works with a provider that tells the address at its userinfo endpoint only', async () => {
    const other = await testOidcProvider({ redirectUri: `${WEB_URL}/api/auth/sso/callback`, inIdToken: false });
    await owner.put('/v1/single-sign-on/provider', { ...settings(), issuer: other.issuer });
    await prove(owner);
    const { who, email } = vouched('edsger');
    other.people.next = provider.people.next;
    expect(await signInByProvider(who, email)).toBe('/');
    expect(other.asked).toContain('/me');
    await other.close();
  });

  test('is for addresses of proven domains: a provider speaks for nobody else', async () => {
    await setUp();
    const victim = await api.owner('Victims');
    const { who } = vouched('mallory', { email: victim.login.email });
    expect(await signInByProvider(who, `mallory@${domain}`)).toBe('/sign-in?sso=address');
    expect((await who.get('/v1/me')).status).toBe(401);
    const unverified = vouched('eve', { email_verified: false });
    expect(await signInByProvider(unverified.who, unverified.email)).toBe('/sign-in?sso=address');
  });

  test('is linked to who has the address already, and opens this organisation alone', async () => {
    await setUp();
    const { who, email } = vouched('alan');
    const alan = await Person.signUp(api.url, { name: 'Alan', email, password: PASSWORD });
    await alan.post('/api/auth/organization/create', { name: 'Side', slug: randomUUID() });
    await verifyAddress(email);
    expect(await signInByProvider(who, email)).toBe('/');
    const seen = await meOf(who);
    expect(seen.user.id).toBe(alan.userId);
    expect(seen.organisations.map(({ id }) => id)).toEqual([owner.organisationId]);
    // Not by choosing another one either.
    const { rows } = await api.admin.query<{ id: string }>(
      `SELECT "organizationId" AS id FROM auth.member WHERE "userId" = $1 AND role = 'owner'`,
      [alan.userId],
    );
    await who.post('/api/auth/organization/set-active', { organizationId: rows[0]?.id });
    expect((await who.get('/v1/packs')).status).toBe(403);
    // And their password still opens both.
    expect((await meOf(await alan.signIn())).organisations).toHaveLength(2);
  });

  test('takes a login back from who made it with the address of somebody else', async () => {
    await setUp();
    const { who, email } = vouched('barbara');
    const squatter = await Person.signUp(api.url, { name: 'Squatter', email, password: PASSWORD });
    expect(await signInByProvider(who, email)).toBe('/');
    expect((await squatter.get('/v1/me')).status).toBe(401);
    await expect(squatter.signIn()).rejects.toThrow('sign-in answered 401');
    expect((await who.get('/v1/me')).status).toBe(200);
  });

  test('makes nobody an owner', async () => {
    await setUp();
    const { who, email } = vouched('boss');
    await api.admin.query('UPDATE auth."user" SET email = $1, "emailVerified" = true WHERE id = $2', [
      email,
      owner.userId,
    ]);
    expect(await signInByProvider(who, email)).toBe('/');
    expect(await meOf(who)).toMatchObject({ user: { id: owner.userId }, role: 'admin' });
    const invited = await who.post('/v1/invitations', { email: 'second@example.org', role: 'owner' });
    expect(invited.status).toBe(403);
  });
});

describe('erasing oneself without a password', () => {
  const standing = async (who: Person) => personErasureState.parse(await (await who.get('/v1/me/erasure')).json());

  test('takes having been asked anew by the provider, within the last minutes', async () => {
    await setUp();
    const { who, email } = vouched('ada');
    await signInByProvider(who, email);
    expect(await standing(who)).toEqual({ proof: 'provider', provenUntil: null, code: false, onlyOwnerOf: [] });
    // A session that is minutes old is not enough: the provider may have let them in without a word.
    expect(await codeOf(await who.post('/v1/me/erasure', { email }))).toBe('fresh_proof_wanted');

    const { url } = (await (await startSignIn(who, email, { anew: true })).json()) as { url: string };
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({ prompt: 'login', max_age: '300' });
    expect(await comeBack(who, await visitProvider(url))).toBe('/settings/account');
    expect((await standing(who)).provenUntil).not.toBeNull();
    await api.admin.query(`UPDATE auth.session SET "ssoProvenAt" = now() - interval '11 minutes' WHERE "userId" = $1`, [
      (await meOf(who)).user.id,
    ]);
    expect(await codeOf(await who.post('/v1/me/erasure', { email }))).toBe('fresh_proof_wanted');
    expect(await signInByProvider(who, email, { anew: true })).toBe('/settings/account');
    expect((await who.post('/v1/me/erasure', { email })).status).toBe(200);
    expect((await who.get('/v1/me')).status).toBe(401);
  });

  test('counts no answer that does not sign when it asked, as where the browser took that out of the question', async () => {
    await setUp();
    const { who, email } = vouched('ada');
    const { url } = (await (await startSignIn(who, email, { anew: true })).json()) as { url: string };
    const without = new URL(url);
    for (const name of ['max_age', 'prompt']) without.searchParams.delete(name);
    expect(await comeBack(who, await visitProvider(without.href))).toBe('/settings/account');
    expect(await standing(who)).toMatchObject({ proof: 'provider', provenUntil: null });
    expect(await codeOf(await who.post('/v1/me/erasure', { email }))).toBe('fresh_proof_wanted');
  });

  test('is not for a provider to do where they belong to others too, nor where they have a password', async () => {
    await setUp();
    const { who, email } = vouched('grace');
    await signInByProvider(who, email, { anew: true });
    const other = await api.owner('Other');
    const { user } = await meOf(who);
    await api.admin.query(
      `INSERT INTO auth.member (id, "organizationId", "userId", role, "createdAt") VALUES ($1, $2, $3, 'viewer', now())`,
      [randomUUID(), other.organisationId, user.id],
    );
    expect((await standing(who)).proof).toBe('set_password');
    expect(await codeOf(await who.post('/v1/me/erasure', { email }))).toBe('fresh_proof_wanted');

    const known = vouched('alan');
    await Person.signUp(api.url, { name: 'Alan', email: known.email, password: PASSWORD });
    await verifyAddress(known.email);
    await signInByProvider(known.who, known.email, { anew: true });
    expect((await standing(known.who)).proof).toBe('password');
    const refused = await known.who.post('/v1/me/erasure', { email: known.email });
    expect(problem.parse(await refused.json()).errors?.[0]?.path).toBe('body.password');
  });
});

describe('what comes back', () => {
  test('counts in the browser that went, and once', async () => {
    await setUp();
    const { who, email } = vouched('ada');
    const { url } = (await (await startSignIn(who, email)).json()) as { url: string };
    const back = await visitProvider(url);
    const stranger = new Person(api.url, who.login);
    expect(await comeBack(stranger, back)).toBe('/sign-in?sso=expired');
    expect(await comeBack(who, back)).toBe('/');
    expect(await comeBack(who, back)).toBe('/sign-in?sso=expired');
  });

  test('with the code of somebody else does not hold', async () => {
    await setUp();
    const theirs = vouched('victim');
    const { url } = (await (await startSignIn(theirs.who, theirs.email)).json()) as { url: string };
    const stolen = (await visitProvider(url)).searchParams.get('code') ?? '';
    const mine = vouched('mallory');
    const own = (await (await startSignIn(mine.who, mine.email)).json()) as { url: string };
    const back = await visitProvider(own.url);
    back.searchParams.set('code', stolen);
    expect(await comeBack(mine.who, back)).toBe('/sign-in?sso=failed');
  });

  test('may be that they declined', async () => {
    await setUp();
    const { who, email } = vouched('ada');
    provider.people.next = null;
    expect(await signInByProvider(who, email)).toBe('/sign-in?sso=declined');
  });
});

describe('where the provider is required', () => {
  test('a password opens nothing for members of the domain, at once and while it is on; owners keep theirs', async () => {
    await setUp();
    const { who, email } = vouched('ada');
    const ada = await Person.signUp(api.url, { name: 'Ada', email, password: PASSWORD });
    await verifyAddress(email);
    await signInByProvider(who, email);
    expect((await meOf(await ada.signIn())).organisation).not.toBeNull();

    const { clientSecret: _, ...required } = settings({ required: true });
    await owner.put('/v1/single-sign-on/provider', required);
    expect((await meOf(ada)).organisations).toEqual([]);
    await expect(ada.signIn()).rejects.toThrow(/403.*SSO_REQUIRED/);
    expect((await meOf(who)).role).toBe('operator');
    expect((await meOf(await owner.signIn())).role).toBe('owner');
    // Who is not of the domain comes as before.
    const contractor = await api.member(owner.organisationId, 'viewer');
    expect((await meOf(contractor)).role).toBe('viewer');

    await owner.put('/v1/single-sign-on/provider', { ...required, enabled: false });
    expect((await meOf(await ada.signIn())).role).toBe('operator');
    expect((await startSignIn(who, email)).status).toBe(404);
    await owner.put('/v1/single-sign-on/provider', required);
    await expect(ada.signIn()).rejects.toThrow(/403.*SSO_REQUIRED/);

    await owner.delete('/v1/single-sign-on/provider');
    expect((await meOf(await ada.signIn())).role).toBe('operator');
  });
});
