import { randomUUID } from 'node:crypto';
import { invitationList, invited, me, memberList, offeredInvitation, problem } from '@packwatch/contracts';
import { createAuthPool, InvitationsRepository, newInvitationToken } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Person } from '../../testing/person.ts';
import { PASSWORD, testApi, type TestApi } from '../../testing/test-api.ts';

const somebody = () => `somebody-${randomUUID().slice(0, 8)}@example.org`;

describe('members and invitations', () => {
  let api: TestApi;
  let closed: TestApi;
  let owner: Person & { organisationId: string };
  let stranger: Person & { organisationId: string };

  beforeAll(async () => {
    [api, closed] = await Promise.all([testApi(), testApi({ openSignUp: false })]);
    [owner, stranger] = await Promise.all([api.owner('Fleet'), api.owner('Strangers')]);
  });
  afterAll(async () => {
    await Promise.all([api.close(), closed.close()]);
  });

  const codeOf = async (response: Response) => {
    const { status, code } = problem.parse(await response.json());
    return [status, code];
  };
  const tokenFor = async (email: string, nth = -1) => {
    const mails = () => api.mails.mails.filter(({ recipients }) => recipients.includes(email.toLowerCase()));
    await vi.waitFor(() => expect(mails().length).toBeGreaterThan(0));
    const text = mails().at(nth)?.mail.text ?? '';
    return /\/invitation#(\S+)/.exec(text)?.[1] ?? '';
  };
  const invite = async (email: string, role = 'operator', who: Person = owner) =>
    invited.parse(await (await who.post('/v1/invitations', { email, role })).json());
  const nobody = () => new Person(api.url, { name: 'New', email: '', password: '' });
  const audited = async (organisationId: string, action: string) => {
    const { rows } = await api.admin.query<{ actor: string; target: string; before: unknown; after: unknown }>(
      'SELECT actor, target, before, after FROM audit_log WHERE organisation_id = $1 AND action = $2 ORDER BY id',
      [organisationId, action],
    );
    return rows;
  };

  test('an organisation is founded, renamed on what was seen, each in the audit log', async () => {
    const founder = await api.owner('Founded');
    const seen = await founder.get('/v1/organisation');
    const tag = seen.headers.get('etag') ?? '';
    expect(await seen.json()).toMatchObject({ id: founder.organisationId, name: 'Founded' });
    expect((await founder.patch('/v1/organisation', { name: 'Renamed' }, { 'if-match': tag })).status).toBe(200);
    expect((await founder.patch('/v1/organisation', { name: 'Late' }, { 'if-match': tag })).status).toBe(412);
    const viewer = await api.member(founder.organisationId, 'viewer');
    expect((await viewer.patch('/v1/organisation', { name: 'Mine' })).status).toBe(403);
    expect(await audited(founder.organisationId, 'organisation.create')).toMatchObject([
      { actor: founder.login.email, after: { name: 'Founded' } },
    ]);
    expect(await audited(founder.organisationId, 'organisation.update')).toMatchObject([
      { before: { name: 'Founded' }, after: { name: 'Renamed' } },
    ]);
  });

  test('somebody new is invited by mail, takes a password, and is a member with a proven address', async () => {
    const email = somebody();
    const { invitation, mailed } = await invite(email.toUpperCase(), 'technician');
    expect([invitation.email, invitation.state, mailed]).toEqual([email, 'pending', true]);
    const mail = api.mails.mails.find(({ recipients }) => recipients.includes(email))?.mail;
    expect(mail?.subject).toBe('Invitation to Fleet on PackWatch');
    expect(mail?.html).toContain('Accept the invitation');
    const token = await tokenFor(email);
    const offered = offeredInvitation.parse(await (await nobody().post('/v1/invitations/look', { token })).json());
    expect(offered).toEqual({ organisation: 'Fleet', email, role: 'technician', hasLogin: false, brand: null });
    expect(await codeOf(await nobody().post('/v1/invitations/accept', { token }))).toEqual([
      409,
      'invitation_needs_password',
    ]);
    const login = { name: 'Ada', email, password: PASSWORD };
    const accepted = await nobody().post('/v1/invitations/accept', { token, name: 'Ada', password: PASSWORD });
    expect(await accepted.json()).toMatchObject({ organisation: { name: 'Fleet' }, role: 'technician' });
    const ada = await new Person(api.url, login).signIn();
    expect(me.parse(await (await ada.get('/v1/me')).json())).toMatchObject({
      role: 'technician',
      organisation: { id: owner.organisationId },
    });
    const { rows } = await api.admin.query(`SELECT "emailVerified" FROM auth."user" WHERE email = $1`, [email]);
    expect(rows).toEqual([{ emailVerified: true }]);
    expect(await codeOf(await nobody().post('/v1/invitations/look', { token }))).toEqual([404, 'not_found']);
    expect(await audited(owner.organisationId, 'invitation.accept')).toMatchObject([
      { actor: email, after: { email, role: 'technician' } },
    ]);
  });

  test('somebody with a login accepts signed in as the one who was invited, and as nobody else', async () => {
    const known = await api.person('Known already');
    await invite(known.login.email, 'viewer');
    const token = await tokenFor(known.login.email);
    expect(
      await codeOf(await nobody().post('/v1/invitations/accept', { token, name: 'X', password: PASSWORD })),
    ).toEqual([409, 'invitation_needs_sign_in']);
    expect(await codeOf(await stranger.post('/v1/invitations/accept', { token }))).toEqual([403, 'forbidden']);
    expect((await known.post('/v1/invitations/accept', { token })).status).toBe(200);
    await known.signIn();
    expect(me.parse(await (await known.get('/v1/me')).json()).role).toBe('viewer');
    expect(await codeOf(await owner.post('/v1/invitations', { email: known.login.email, role: 'viewer' }))).toEqual([
      409,
      'already_member',
    ]);
  });

  test('a token ends when the invitation is taken back, sent again, made anew, or over', async () => {
    const look = async (token: string) => (await nobody().post('/v1/invitations/look', { token })).status;
    const [a, b, c, d] = [somebody(), somebody(), somebody(), somebody()];
    const back = await invite(a);
    expect((await owner.post(`/v1/invitations/${back.invitation.id}/cancel`)).status).toBe(200);
    expect(await look(await tokenFor(a))).toBe(404);
    expect((await owner.post(`/v1/invitations/${back.invitation.id}/resend`)).status).toBe(404);
    const again = await invite(b);
    await owner.post(`/v1/invitations/${again.invitation.id}/resend`);
    expect([await look(await tokenFor(b, 0)), await look(await tokenFor(b, 1))]).toEqual([404, 200]);
    await invite(c);
    await invite(c, 'viewer');
    expect([await look(await tokenFor(c, 0)), await look(await tokenFor(c, 1))]).toEqual([404, 200]);
    const over = await invite(d);
    await api.admin.query(`UPDATE auth.invitation SET "expiresAt" = now() WHERE id = $1`, [over.invitation.id]);
    expect(await look(await tokenFor(d))).toBe(404);
    const list = invitationList.parse(await (await owner.get('/v1/invitations')).json());
    const stateOf = (email: string) => list.items.filter((item) => item.email === email).map(({ state }) => state);
    expect([stateOf(a), stateOf(c), stateOf(d)]).toEqual([['cancelled'], ['pending', 'cancelled'], ['expired']]);
    const { rows } = await api.admin.query(`SELECT i::text AS row FROM auth.invitation i`);
    const token = await tokenFor(b);
    expect(rows.filter(({ row }: { row: string }) => row.includes(token))).toEqual([]);
  });

  test('guessing tokens is slowed down by address', async () => {
    const guesser = nobody();
    const guess = async () => (await guesser.post('/v1/invitations/look', { token: randomUUID() })).status;
    const answers = [];
    for (let i = 0; i < 21; i += 1) answers.push(await guess());
    expect([answers[0], answers[19], answers[20]]).toEqual([404, 404, 429]);
  });

  test('nobody gives a role above their own, or touches somebody who has one', async () => {
    const { organisationId } = owner;
    const [admin, viewer] = [await api.member(organisationId, 'admin'), await api.member(organisationId, 'viewer')];
    for (const refused of [
      await admin.post('/v1/invitations', { email: somebody(), role: 'owner' }),
      await admin.patch(`/v1/members/${viewer.userId}`, { role: 'owner' }),
      await admin.patch(`/v1/members/${admin.userId}`, { role: 'owner' }),
      await admin.patch(`/v1/members/${owner.userId}`, { role: 'viewer' }),
      await admin.delete(`/v1/members/${owner.userId}`),
      await viewer.patch(`/v1/members/${viewer.userId}`, { role: 'admin' }),
      await viewer.delete(`/v1/members/${admin.userId}`),
      await viewer.post('/v1/invitations', { email: somebody(), role: 'viewer' }),
      await viewer.get('/v1/invitations'),
    ]) {
      expect(await codeOf(refused)).toEqual([403, 'forbidden']);
    }
    const raised = await admin.patch(`/v1/members/${viewer.userId}`, { role: 'operator' });
    expect(await raised.json()).toMatchObject({ userId: viewer.userId, role: 'operator' });
    const roles = await audited(organisationId, 'member.role');
    expect(roles).toMatchObject([
      { actor: admin.login.email, before: { role: 'viewer' }, after: { role: 'operator' } },
    ]);
  });

  test('a member is changed and removed on what was seen of them', async () => {
    const owner = await api.owner('Seen');
    const { userId } = await api.member(owner.organisationId, 'viewer');
    const seen = async () =>
      memberList.parse(await (await owner.get('/v1/members')).json()).items.find((each) => each.userId === userId);
    const path = `/v1/members/${userId}`;
    const first = { 'if-match': `"${(await seen())?.tag}"` };
    const changed = await owner.patch(path, { role: 'operator' }, first);
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, `"${(await seen())?.tag}"`]);
    for (const late of [await owner.patch(path, { role: 'admin' }, first), await owner.delete(path, first)]) {
      expect([late.status, problem.parse(await late.json()).code]).toEqual([412, 'precondition_failed']);
    }
    expect((await seen())?.role).toBe('operator');
    expect((await owner.delete(path, { 'if-match': changed.headers.get('etag') ?? '' })).status).toBe(200);
  });

  test("better-auth's own ways to change members are shut", async () => {
    const viewer = await api.member(owner.organisationId, 'viewer');
    for (const [path, body] of [
      ['update-member-role', { memberId: viewer.userId, role: 'admin' }],
      ['remove-member', { memberIdOrEmail: viewer.login.email }],
      ['invite-member', { email: somebody(), role: 'viewer' }],
      ['leave', { organizationId: owner.organisationId }],
      ['update', { data: { name: 'x' } }],
      ['delete', { organizationId: owner.organisationId }],
    ] as const) {
      expect([path, (await owner.post(`/api/auth/organization/${path}`, body)).status]).toEqual([path, 404]);
    }
  });

  test('the last owner can neither go nor be made less, nor can two at once', async () => {
    const last = await api.owner('Last');
    const url = `/v1/members/${last.userId}`;
    expect(await codeOf(await last.patch(url, { role: 'admin' }))).toEqual([409, 'last_owner']);
    expect(await codeOf(await last.delete(url))).toEqual([409, 'last_owner']);
    expect(await codeOf(await last.post('/v1/members/leave'))).toEqual([409, 'last_owner']);
    const second = await api.member(last.organisationId, 'owner');
    const both = await Promise.all([last.post('/v1/members/leave'), second.post('/v1/members/leave')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { rows } = await api.admin.query(`SELECT role FROM auth.member WHERE "organizationId" = $1`, [
      last.organisationId,
    ]);
    expect(rows).toEqual([{ role: 'owner' }]);
  });

  test("another organisation's members and invitations are not there", async () => {
    const { invitation } = await invite(somebody());
    const viewer = await api.member(owner.organisationId, 'viewer');
    for (const foreign of [
      await stranger.patch(`/v1/members/${viewer.userId}`, { role: 'admin' }),
      await stranger.delete(`/v1/members/${viewer.userId}`),
      await stranger.post(`/v1/invitations/${invitation.id}/cancel`),
      await stranger.post(`/v1/invitations/${invitation.id}/resend`),
    ]) {
      expect(await codeOf(foreign)).toEqual([404, 'not_found']);
    }
    const members = memberList.parse(await (await stranger.get('/v1/members')).json());
    expect(members.items.map(({ userId }) => userId)).toEqual([stranger.userId]);
    expect(invitationList.parse(await (await stranger.get('/v1/invitations')).json()).items).toEqual([]);
  });

  test('a new password by mail ends every session; who has no login gets no mail and the same answer', async () => {
    const person = await api.person('Forgetful');
    const ask = (email: string) => person.post('/api/auth/request-password-reset', { email });
    const [known, unknown] = [await ask(person.login.email), await ask(somebody())];
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
    const mail = await vi.waitFor(() => {
      const found = api.mails.mails.find(
        ({ recipients, mail: { subject } }) =>
          recipients.includes(person.login.email) && subject === 'A new password for PackWatch',
      );
      expect(found).toBeDefined();
      return found;
    });
    const token = /\/reset-password#(\S+)/.exec(mail?.mail.text ?? '')?.[1];
    const set = await nobody().post('/api/auth/reset-password', { token, newPassword: 'another long password' });
    expect(set.status).toBe(200);
    expect((await person.get('/v1/me')).status).toBe(401);
    await expect(person.signIn()).rejects.toThrow(/401/);
    const again = await nobody().post('/api/auth/reset-password', { token, newPassword: 'yet another password' });
    expect(again.status).toBe(400);
  });

  test('who signs up is asked by mail whether the address is theirs', async () => {
    const person = await api.person('Verified');
    const mail = await vi.waitFor(() => {
      const found = api.mails.mails.find(({ recipients }) => recipients.includes(person.login.email));
      expect(found).toBeDefined();
      return found;
    });
    const link = /Confirm the address: (\S+)/.exec(mail?.mail.text ?? '')?.[1] ?? '';
    const { pathname, search } = new URL(link);
    expect((await person.get(pathname + search, { redirect: 'manual' })).status).toBeLessThan(400);
    const { rows } = await api.admin.query(`SELECT "emailVerified" FROM auth."user" WHERE email = $1`, [
      person.login.email,
    ]);
    expect(rows).toEqual([{ emailVerified: true }]);
  });

  test('where sign-up is closed nobody makes themselves a login or an organisation; the first owner of a founded one joins', async () => {
    await expect(closed.person('Uninvited')).rejects.toThrow(/sign-up answered 4/);
    const pool = createAuthPool(closed.database.roleUrl('auth'));
    const [email, token, at] = [somebody(), newInvitationToken(), new Date()];
    const expiresAt = new Date(at.getTime() + 60_000);
    const invitations = new InvitationsRepository(pool);
    const wanted = { name: 'Founded', slug: 'founded' };
    const id = await invitations.found(wanted, { email, expiresAt }, token, { by: 'found', at });
    await pool.end();
    const login = { name: 'First', email, password: PASSWORD };
    const first = new Person(closed.url, login);
    const { token: said } = token;
    expect(
      (await first.post('/v1/invitations/accept', { token: said, name: 'First', password: PASSWORD })).status,
    ).toBe(200);
    await first.signIn();
    expect(me.parse(await (await first.get('/v1/me')).json())).toMatchObject({ role: 'owner', organisation: { id } });
    expect((await first.post('/api/auth/organization/create', { name: 'Another', slug: 'another' })).status).toBe(403);
  });
});
