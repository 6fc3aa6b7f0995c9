import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { brandSettings, LOGO_MAX_BYTES, me, offeredInvitation, problem } from '@packwatch/contracts';
import { BrandsRepository, createPool } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { brandedMail } from '../../common/branded-mail.ts';
import { Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

type Owner = Person & { organisationId: string };
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(300)]);
const LOGO = PNG.toString('base64');
const DIGEST = createHash('sha256').update(PNG).digest('hex');
const ACME = { name: 'Acme', colour: '#0f766e' };

describe('how pages and mails look', () => {
  let api: TestApi;
  let oem: Owner;
  let customer: Owner;

  beforeAll(async () => {
    api = await testApi();
    [oem, customer] = await Promise.all([api.owner('Acme Power'), api.owner('Ferries')]);
    await oem.post('/v1/customers/offers', { email: customer.login.email });
    const token = await told(customer.login.email, /\/settings\/oem#(\S+)/);
    expect((await customer.post('/v1/oem/accept', { token })).status).toBe(200);
    expect((await oem.put('/v1/brand', { ...ACME, logo: LOGO })).status).toBe(200);
  });
  afterAll(() => api.close());

  const mailTo = async (email: string) => {
    const found = () => api.mails.mails.findLast(({ recipients }) => recipients.includes(email))?.mail;
    await vi.waitFor(() => expect(found()).toBeDefined());
    return found();
  };
  const told = async (email: string, what: RegExp) => what.exec((await mailTo(email))?.text ?? '')?.[1] ?? '';
  const settingsOf = async (who: Person) => brandSettings.parse(await (await who.get('/v1/brand')).json());
  const shownTo = async (who: Person) => me.parse(await (await who.get('/v1/me')).json()).brand;

  test('an OEM’s holds for its customers until they say something themselves, and again after that', async () => {
    const acme = { ...ACME, logo: DIGEST };
    expect(await settingsOf(customer)).toEqual({ own: null, shown: acme });
    expect([await shownTo(oem), await shownTo(customer)]).toEqual([acme, acme]);
    const own = { name: 'Ferries', colour: '#b91c1c', logo: null };
    await customer.put('/v1/brand', own);
    expect([await shownTo(oem), await shownTo(customer)]).toEqual([acme, own]);
    expect(await settingsOf(oem)).toEqual({ own: acme, shown: acme });
    expect((await customer.delete('/v1/brand')).status).toBe(200);
    expect(await shownTo(customer)).toEqual(acme);
    expect((await customer.delete('/v1/brand')).status).toBe(404);
    expect(await shownTo(await api.owner('Nobody’s customer'))).toBeNull();
  });

  test('mails about signing in, and the page where one chooses, look like all of a person’s organisations if these look alike', async () => {
    const forgot = (email: string) => nobody().post('/api/auth/request-password-reset', { email });
    const nobody = () => new Person(api.url, { name: 'N', email: '', password: '' });
    const resetOf = async (email: string) => {
      const mail = await vi.waitFor(() => {
        const found = api.mails.mails.findLast(
          ({ recipients, mail: { subject } }) =>
            recipients.includes(email) && subject?.includes('new password') === true,
        );
        expect(found).toBeDefined();
        return found?.mail;
      });
      return { from: mail?.from?.text ?? '', html: mail?.html === false ? '' : (mail?.html ?? '') };
    };
    await forgot(customer.login.email);
    const branded = await resetOf(customer.login.email);
    expect(branded.from).toContain('Acme');
    expect(branded.html).toContain(ACME.colour);
    const brands = new BrandsRepository(api.admin);
    expect(await brands.ofPerson(customer.userId)).toMatchObject({ name: 'Acme' });

    const both = await api.owner('Of their own');
    expect(await brands.ofPerson(both.userId)).toBeNull();
    await api.admin.query(
      `INSERT INTO auth.member (id, "organizationId", "userId", role, "createdAt") VALUES ($1, $2, $3, 'viewer', now())`,
      [randomUUID(), customer.organisationId, both.userId],
    );
    expect(await brands.ofPerson(both.userId)).toBeNull();
    await forgot(both.login.email);
    expect((await resetOf(both.login.email)).html).not.toContain(ACME.colour);
  });

  test('who is looked after no more looks like PackWatch again', async () => {
    const other = await api.owner('For a while');
    await oem.post('/v1/customers/offers', { email: other.login.email });
    await other.post('/v1/oem/accept', { token: await told(other.login.email, /\/settings\/oem#(\S+)/) });
    expect(await shownTo(other)).not.toBeNull();
    await other.delete('/v1/oem');
    expect(await shownTo(other)).toBeNull();
  });

  test('a logo stays while the name changes, and is served so that nothing in it runs', async () => {
    await oem.put('/v1/brand', ACME);
    const { logo } = (await settingsOf(oem)).own ?? {};
    const answer = await fetch(new URL(`/v1/logos/${logo ?? ''}`, api.url));
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await fetch(new URL(`/v1/logos/${'0'.repeat(64)}`, api.url))).status).toBe(404);
  });

  test('what is no picture, or too large a one, is refused, and so is a colour that is more than one', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const large = Buffer.concat([PNG.subarray(0, 8), randomBytes(LOGO_MAX_BYTES)]);
    for (const [field, wrong] of [
      ['body.logo', { logo: svg.toString('base64') }],
      ['body.logo', { logo: large.toString('base64') }],
      ['body.logo', { logo: 'no base64!' }],
      ['body.colour', { colour: '#0f766e;background:url(//evil)' }],
      ['body.colour', { colour: 'red' }],
      ['body.name', { name: ' ' }],
    ] as const) {
      const refused = await oem.put('/v1/brand', { ...ACME, ...wrong });
      const { errors } = problem.parse(await refused.json());
      expect([refused.status, errors?.map(({ path }) => path)]).toEqual([400, [field]]);
    }
    const viewer = await api.member(oem.organisationId, 'viewer');
    expect((await viewer.put('/v1/brand', ACME)).status).toBe(403);
  });

  test('somebody who is invited sees whose it is, in the mail and on the page, before they sign in', async () => {
    const email = `somebody-${randomUUID().slice(0, 8)}@example.org`;
    await customer.post('/v1/invitations', { email, role: 'viewer' });
    const mail = await mailTo(email);
    expect(mail?.from?.value).toEqual([{ name: 'Acme', address: 'packwatch@example.org' }]);
    expect(mail?.html).toContain('border-top:4px solid #0f766e');
    expect(mail?.attachments.map(({ cid, content }) => [cid, content.equals(PNG)])).toEqual([['logo@packwatch', true]]);
    const token = await told(email, /\/invitation#(\S+)/);
    const nobody = new Person(api.url, { name: 'New', email: '', password: '' });
    const offer = offeredInvitation.parse(await (await nobody.post('/v1/invitations/look', { token })).json());
    expect(offer.brand).toEqual({ ...ACME, logo: DIGEST });
  });

  test('the worker’s mails have it too, with names as they are written', async () => {
    const pool = createPool(api.database.roleUrl('worker'), { max: 1 });
    try {
      const named = await api.owner('Named');
      await named.put('/v1/brand', { name: 'A & <b>', colour: '#123456' });
      const plain = { subject: 's', text: 't', html: '<html><body style="x"><p>alarm</p></body></html>' };
      const brands = new BrandsRepository(pool);
      const branded = await brandedMail(plain, brands, named.organisationId);
      expect(branded).toMatchObject({ sender: 'A & <b>', attachments: [], subject: 's', text: 't' });
      expect(branded.html).toMatch(/^<html><body style="x"><div[^>]+#123456"\s*>\s*<span[^>]*>A &amp; &lt;b&gt;/);
      expect((await brandedMail(plain, brands, customer.organisationId)).attachments).toHaveLength(1);
      expect(await brandedMail(plain, brands, randomUUID())).toMatchObject({ html: plain.html, sender: null });
    } finally {
      await pool.end();
    }
  });
});
