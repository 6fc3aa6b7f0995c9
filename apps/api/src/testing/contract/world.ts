import { randomUUID } from 'node:crypto';
import { type SignInDomainDto } from '@packwatch/contracts';
import {
  createPool,
  ExportReadRepository,
  ExportWorkRepository,
  syncShippedMaps,
  TakeOutReadRepository,
} from '@packwatch/db';
import { shippedMaps } from '@packwatch/protocol';
import { pino } from 'pino';
import { vi, expect } from 'vitest';
import { EXAMPLE_IDS, EXAMPLE_NOW, type ExampleThing } from '../../openapi/example-ids.ts';
import { someAlarm, somePack, somePoll } from '../fleet.ts';
import { Person } from '../person.ts';
import { type TestApi } from '../test-api.ts';
import { Exporter } from '../../worker/exports/exporter.ts';
import { type DocumentedOperation } from './document.ts';

const TIME = /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"/g;

/** An organisation that has one of everything, made through the API; what gateways would have sent is put into the database. */
export class ContractWorld {
  readonly api: TestApi;
  readonly owner: Person & { organisationId: string };
  /** Whoever asks for what one does but once: leave, or accept. */
  readonly others: Record<string, Person> = {};
  readonly ids: Record<ExampleThing, string> = { ...EXAMPLE_IDS };
  /** What takes the place of a word in an example: tokens and codes, which are told once. */
  readonly words: Record<string, string> = {};
  /** What the DNS has, by name. */
  readonly records: Record<string, string[]> = {};
  #mailsRead = 0;

  private constructor(api: TestApi, owner: Person & { organisationId: string }) {
    this.api = api;
    this.owner = owner;
  }

  static async create(api: TestApi): Promise<ContractWorld> {
    await syncShippedMaps(api.admin, shippedMaps);
    const world = new ContractWorld(api, await api.owner('Fleet'));
    await world.#newMember();
    world.others['leaveOrganisation'] = await api.member(world.owner.organisationId, 'viewer');
    const customer = await api.owner('Customer');
    for (const id of ['lookAtOem', 'acceptOem', 'endOem']) world.others[id] = customer;
    const buyer = await api.owner('Buyer');
    for (const id of ['lookAtTransfer', 'acceptTransfer']) world.others[id] = buyer;
    world.ids.organisations = world.owner.organisationId;
    const goes = await api.member(world.owner.organisationId, 'viewer');
    world.others['eraseMe'] = goes;
    world.words['you@example.org'] = goes.login.email;
    world.words['the-password-of-yours'] = goes.login.password;
    const nobody = new Person(api.url, { name: 'New', email: '', password: '' });
    for (const id of ['lookAtInvitation', 'acceptInvitation', 'claimGateway']) world.others[id] = nobody;
    return world;
  }

  /** An example as it would be of this organisation and of today. */
  realised<T>(example: T): T {
    let text = JSON.stringify(example) ?? 'null';
    for (const [thing, id] of Object.entries(EXAMPLE_IDS)) text = text.replaceAll(id, this.ids[thing as ExampleThing]);
    for (const [word, real] of Object.entries(this.words)) text = text.replaceAll(word, real);
    const shift = Date.now() - Date.parse(EXAMPLE_NOW);
    text = text.replaceAll(TIME, (_, time: string) => `"${new Date(Date.parse(time) + shift).toISOString()}"`);
    return JSON.parse(text) as T;
  }

  /** The address of an operation with its example, or with something of its own in the place of it. */
  addressOf(
    { path, parameters }: DocumentedOperation,
    own: { path?: Readonly<Record<string, string>>; query?: readonly (readonly [string, string])[] } = {},
  ): string {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const example = parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.example ?? '';
      return encodeURIComponent(own.path?.[name] ?? this.realised(example)).replaceAll('%2500', '%00');
    });
    const examples = parameters.flatMap(({ in: place, name, example }) =>
      place === 'query' && example !== undefined ? [[name, example] as const] : [],
    );
    const query = new URLSearchParams(
      (own.query ?? examples).map(([name, value]): [string, string] => [name, this.realised(value)]),
    );
    return query.size > 0 ? `${filled}?${query.toString()}` : filled;
  }

  /** Keeps what an operation made, for the examples of those after it. */
  async keep(operationId: string, answer: unknown): Promise<void> {
    const kept = KEPT[operationId];
    if (kept)
      this.ids[kept[0]] = kept[1].reduce((value, key) => (value as Record<string, never>)[key], answer) as string;
    if (operationId === 'createGateway' || operationId === 'createClaimCode') {
      this.words['the-code-of-the-gateway'] = (answer as { claim: { code: string } }).claim.code;
    }
    if (operationId === 'addSignInDomain') {
      const { record } = answer as SignInDomainDto;
      this.records[record.name] = [record.value];
    }
    if (operationId === 'removeMember') await this.#newMember();
    if (operationId === 'createExport') await this.#writeExport(this.ids.exports);
    if (operationId === 'askTakeOut') await this.#writeExport((answer as { id: string }).id);
    if (operationId === 'createPack') await this.#pollAndAlarm();
    if (operationId === 'saveGatewayMapping') await this.quarantine();
    if (operationId === 'offerToCustomer') await this.#readOffer();
    if (operationId === 'offerPack') await this.#offerAnother();
    if (operationId === 'createInvitation' || operationId === 'resendInvitation') await this.#readMail();
  }

  async #newMember(): Promise<void> {
    this.ids.members = (await this.api.member(this.owner.organisationId, 'viewer')).userId;
  }

  /** What the worker does about an export. */
  async #writeExport(id: string): Promise<void> {
    const pool = createPool(this.api.database.roleUrl('worker'), { max: 2 });
    const work = new ExportWorkRepository(pool);
    const parts = {
      work,
      reads: new ExportReadRepository(pool),
      takeOuts: new TakeOutReadRepository(pool),
      dir: this.api.exportDir,
      logger: pino({ level: 'silent' }),
    };
    const exporter = new Exporter(parts, 50);
    const state = `SELECT state FROM export_job WHERE id = $1`;
    await vi.waitFor(async () => expect((await this.api.admin.query(state, [id])).rows).toEqual([{ state: 'ready' }]), {
      timeout: 20_000,
    });
    await exporter.stop();
    await pool.end();
  }

  /** The newest invitation's token is in a mail that was not read yet. */
  async #readMail(): Promise<void> {
    const mails = () => this.api.mails.mails.filter(({ recipients }) => recipients.includes('ada@example.org'));
    this.#mailsRead += 1;
    await vi.waitFor(() => expect(mails().length).toBe(this.#mailsRead));
    this.words['the-token-of-the-mail'] = /\/invitation#(\S+)/.exec(mails().at(-1)?.mail.text ?? '')?.[1] ?? '';
  }

  async #readOffer(): Promise<void> {
    const token = () => /\/settings\/oem#(\S+)/.exec(this.api.mails.mails.map(({ mail }) => mail.text).join('\n'))?.[1];
    await vi.waitFor(() => expect(token()).toBeDefined());
    this.words['the-token-of-the-offer'] = token() ?? '';
  }

  /** One that is taken over is closed: that happens to a pack that nobody needs afterwards. */
  async #offerAnother(): Promise<void> {
    const { uid } = await somePack(this.api, this.owner.organisationId, 'To be sold');
    const offered = await this.owner.post(`/v1/packs/${uid}/transfers`, {});
    this.words['the-code-of-the-pack'] = ((await offered.json()) as { code: string }).code;
  }

  async #pollAndAlarm(): Promise<void> {
    const { organisationId } = this.owner;
    const { rows } = await this.api.admin.query<{ id: number }>('SELECT id FROM pack WHERE uid = $1', [this.ids.packs]);
    const pack = { id: rows[0]?.id ?? 0, uid: this.ids.packs, organisationId };
    for (const minutes of [30, 20, 10]) await somePoll(this.api, pack, { ts: new Date(Date.now() - minutes * 60_000) });
    this.ids.alarms = await someAlarm(this.api, pack);
    await this.api.admin.query(`UPDATE alarm SET signal = 'pack.under_voltage_trips' WHERE id = $1`, [this.ids.alarms]);
  }

  /** A new refused frame. */
  async quarantine(reason = 'unassigned_address'): Promise<void> {
    const item = { bus: 'rs485-0', index: 0, t: Date.now(), q: '0103006c00020416', r: '010304672c0000248e', err: null };
    const { rows } = await this.api.admin.query<{ id: string }>(
      `INSERT INTO quarantine (organisation_id, gateway_id, upload_id, received_at, index, reason, detail, item)
       VALUES ($1, $2, $3, now(), 0, $4, 'x', $5) RETURNING id::text AS id`,
      [this.owner.organisationId, this.ids.gateways, randomUUID(), reason, item],
    );
    this.ids.quarantine = rows[0]?.id ?? '';
  }
}

const KEPT: Readonly<Record<string, readonly [ExampleThing, readonly string[]]>> = {
  createSite: ['sites', ['id']],
  createPack: ['packs', ['uid']],
  createGroup: ['groups', ['id']],
  createGateway: ['gateways', ['gateway', 'id']],
  rotateGatewayToken: ['tokens', ['issued', 'id']],
  createKey: ['keys', ['key', 'id']],
  createRule: ['rules', ['id']],
  createChannel: ['channels', ['id']],
  createPolicy: ['policies', ['id']],
  createWebhook: ['webhooks', ['id']],
  testWebhook: ['deliveries', ['deliveryId']],
  createInvitation: ['invitations', ['invitation', 'id']],
  addServiceEvent: ['service-events', ['id']],
  offerPack: ['transfers', ['transfer', 'id']],
  issuePassport: ['passports', ['passport', 'id']],
  assignSerial: ['assignments', ['assignment', 'id']],
  createRedecode: ['redecodes', ['id']],
  createExport: ['exports', ['id']],
  createReportSubscription: ['report-subscriptions', ['id']],
  createCustomer: ['customers', ['customer', 'id']],
};
