import { randomUUID } from 'node:crypto';
import { problem } from '@packwatch/contracts';
import { createPool, ErasureWorkRepository } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContractDocument, type DocumentedOperation } from './testing/contract/document.ts';
import { invalidInputs, type InvalidInput } from './testing/contract/invalid-inputs.ts';
import { ContractWorld } from './testing/contract/world.ts';
import { type Person } from './testing/person.ts';
import { rowsOf } from './testing/rows-of.ts';
import { somePrinter } from './testing/some-printer.ts';
import { testApi, type TestApi } from './testing/test-api.ts';

/** Makers before what they make is read, changed and taken away; what reads only is asked in between. */
const MAKERS = [
  ...[
    'createSite',
    'createPack',
    'createGroup',
    'createGateway',
    'rotateGatewayToken',
    'createKey',
    'createRule',
    'createChannel',
  ],
  ...['saveSignInProvider', 'addSignInDomain', 'verifySignInDomain'],
  ...['createPolicy', 'createWebhook', 'testWebhook', 'createInvitation', 'addServiceEvent', 'issuePassport'],
  ...[
    'saveGatewayMapping',
    'createRegisterMap',
    'assignSerial',
    'assignAddress',
    'createRedecode',
    'createExport',
    'askTakeOut',
    'createReportSubscription',
    'setBrand',
    'createCustomer',
    'offerToCustomer',
    'offerPack',
  ],
];
const TAKERS = [
  ...[
    'retryQuarantine',
    'dismissQuarantine',
    'claimGateway',
    'endExport',
    'endTakeOut',
    'deleteReportSubscription',
    'applyRedecode',
    'cancelRedecode',
    'endAssignment',
  ],
  ...['resendInvitation', 'cancelInvitation', 'createInvitation', 'acceptInvitation', 'removeServiceEvent'],
  ...['revokeGatewayToken', 'revokeKey', 'disableRule', 'deletePolicy', 'deleteChannel', 'deleteWebhook'],
  ...['removeSignInDomain', 'removeSignInProvider'],
  ...['removeBrand', 'acceptOem', 'endOem', 'endCustomer', 'withdrawTransfer', 'acceptTransfer', 'deleteGroup'],
  ...['removeMember', 'leaveOrganisation', 'createSite', 'deleteSite'],
];
/** They ask by POST and make nothing: they look, try, or say of something that is there what it shall be, once or twice alike. */
const MAKE_NOTHING = [
  ...['lookAtInvitation', 'lookAtOem', 'lookAtTransfer', 'testSignInProvider', 'verifySignInDomain', 'describeRule'],
  ...['backTestRule', 'tryGatewayMapping', 'validateRegisterMap', 'tryRegisterMap', 'assignRegisterMap'],
  ...['acknowledgeAlarm', 'assignAlarm', 'snoozeAlarm', 'reopenAlarm', 'disableRule', 'dismissQuarantine'],
  ...['cancelInvitation', 'revokeKey', 'revokeGatewayToken', 'endAssignment', 'applyRedecode', 'cancelRedecode'],
  // With a password, of which no digest is to be kept; there is one at a time.
  ...['leaveOrganisation', 'eraseMe', 'askOrganisationErasure', 'askTakeOut', 'acceptOem'],
  // By a code that opens once.
  ...['acceptInvitation', 'claimGateway', 'acceptTransfer'],
];
/** Who guesses codes is slowed down, and every wrong one is a guess: each asks from an address of its own. */
const GUESSED = new Set(['lookAtInvitation', 'acceptInvitation', 'claimGateway']);

const INSIDE = /\bat .+\.[jt]s:\d+|node_modules|SELECT |Prisma|stack"/;

/** Where two answers differ, with what the second one says there. */
function differences(a: unknown, b: unknown, path = ''): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return [`${path}: ${JSON.stringify(b)}`];
  const [first, second] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return names.flatMap((name) => differences(first[name], second[name], `${path}.${name}`));
}

describe('the contract: every operation of the OpenAPI document', () => {
  let api: TestApi;
  let world: ContractWorld;
  let document: ContractDocument;
  let printer: ReturnType<typeof somePrinter>;

  beforeAll(async () => {
    const domainProof = async (name: string): Promise<string[]> => world.records[name] ?? [];
    api = await testApi({ requestsAMinute: 10_000_000, domainProof, printPatienceMs: 20_000 });
    printer = somePrinter(api);
    world = await ContractWorld.create(api);
    const raw = await (await fetch(new URL('/openapi.json', api.url))).json();
    document = new ContractDocument(raw as ConstructorParameters<typeof ContractDocument>[0]);
  });
  afterAll(async () => {
    await printer.stop();
    await api.close();
  });

  interface Answer {
    readonly status: number;
    readonly type: string;
    readonly text: string;
    readonly body: unknown;
  }

  async function ask(
    operation: DocumentedOperation,
    who: Person,
    input: Partial<InvalidInput> & { headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const leaving = new AbortController();
    const body = 'body' in input ? input.body : operation.body?.example;
    const sent =
      input.raw ?? (operation.body ? { type: 'application/json', text: JSON.stringify(world.realised(body)) } : null);
    const response = await who.get(world.addressOf(operation, input), {
      method: operation.method,
      signal: leaving.signal,
      headers: { origin: 'http://127.0.0.1:4100', ...input.headers, ...(sent ? { 'content-type': sent.type } : {}) },
      ...(sent ? { body: sent.text } : {}),
    });
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('text/event-stream')) {
      leaving.abort();
      return { status: response.status, type, text: '', body: '' };
    }
    const text = await response.text();
    const isJson = type.includes('json');
    return { status: response.status, type, text, body: isJson ? JSON.parse(text) : text };
  }

  /** Calls an operation with its example: it has to go well, and be answered as documented. */
  async function callWithExample(id: string): Promise<string[]> {
    const operation = document.operation(id);
    const who = world.others[id] ?? world.owner;
    const headers = operation.idempotent ? { 'idempotency-key': randomUUID() } : {};
    // The same to the letter when it is sent again: the times of an example go with the clock.
    const raw = operation.body && {
      type: 'application/json',
      text: JSON.stringify(world.realised(operation.body.example)),
    };
    const sent = { headers, ...(raw ? { raw } : {}) };
    const { status, type, text, body } = await ask(operation, who, sent);
    if (status !== 200) return [`${id}: ${status} ${text}`];
    const faults = operation.idempotent ? await faultsOfSecond(operation, who, sent, body) : [];
    await world.keep(id, body);
    return [...faults, ...document.faults(id, status, type, body)].map((fault) => `${id}: ${fault}`);
  }

  /** The same with the same key: nothing is done, and what is answered is the same without what is told once. */
  async function faultsOfSecond(
    operation: DocumentedOperation,
    who: Person,
    sent: Partial<InvalidInput> & { headers: Record<string, string> },
    first: unknown,
  ): Promise<string[]> {
    const done = async () => (await api.admin.query('SELECT count(*)::int AS rows FROM audit_log')).rows;
    const before = await done();
    const second = await ask(operation, who, sent);
    if (second.status !== 200) return [`sent again: ${second.status} ${second.text}`];
    const other = differences(first, second.body).filter((difference) => !difference.endsWith(': null'));
    const reused =
      operation.body === null ? null : await ask(operation, who, { headers: sent.headers, body: { other: true } });
    return [
      ...other.map((difference) => `sent again it answers otherwise: ${difference}`),
      ...(JSON.stringify(await done()) === JSON.stringify(before) ? [] : ['sent again it does something']),
      ...document.faults(operation.id, second.status, second.type, second.body),
      ...(reused === null || [400, 422].includes(reused.status) ? [] : [`with another request: ${reused.status}`]),
    ];
  }

  test('answers its example with 200 and what the document says, and with nothing more', async () => {
    const between = document.operations
      .map(({ id }) => id)
      .filter((id) => !MAKERS.includes(id) && !TAKERS.includes(id));
    expect(document.operations.filter(({ id }) => ![...MAKERS, ...TAKERS, ...between].includes(id))).toEqual([]);
    const faults: string[] = [];
    for (const id of MAKERS) faults.push(...(await callWithExample(id)));
    for (const id of between) faults.push(...(await callWithExample(id)));
    for (const id of TAKERS) {
      if (id === 'dismissQuarantine') await world.quarantine('bad_crc');
      if (id === 'applyRedecode') await api.admin.query(`UPDATE redecode_job SET state = 'ready'`);
      if (id === 'cancelRedecode') faults.push(...(await callWithExample('createRedecode')));
      faults.push(...(await callWithExample(id)));
    }
    expect(faults).toEqual([]);
  });

  test('takes an Idempotency-Key wherever something is made', () => {
    const posts = document.operations.filter(({ method }) => method.toUpperCase() === 'POST');
    const without = posts.filter(({ idempotent }) => !idempotent).map(({ id }) => id);
    expect(without.toSorted()).toEqual(MAKE_NOTHING.toSorted());
  });

  test(
    'answers what is wrong in its input with a documented status and the field at fault',
    { timeout: 120_000 },
    async () => {
      const faults: string[] = [];
      let tried = 0;
      for (const operation of document.operations) {
        for (const input of invalidInputs(document, operation)) {
          tried += 1;
          const who = GUESSED.has(operation.id) ? await api.owner('Guesser') : world.owner;
          const answer = await ask(operation, who, input);
          faults.push(
            ...refusalFaults(operation, input, answer).map((fault) => `${operation.id}, ${input.wrong}: ${fault}`),
          );
        }
      }
      expect(faults).toEqual([]);
      expect(tried).toBeGreaterThan(1_000);
    },
  );

  function refusalFaults({ id }: DocumentedOperation, input: InvalidInput, answer: Answer): string[] {
    const { status, type, text, body } = answer;
    if (INSIDE.test(text)) return [`tells of the inside: ${text}`];
    if (status !== input.status) return [`${status} in the place of ${input.status}: ${text}`];
    const said = problem.safeParse(body);
    if (!said.success) return [`no problem details: ${text}`];
    const named = said.data.errors ?? [];
    const isNamed = input.place === null || named.some(({ path }) => `${path}.`.startsWith(`${input.place ?? ''}.`));
    return [
      ...document.faults(id, status, type, body),
      ...(said.data.code === '' ? ['it has no code'] : []),
      ...(isNamed ? [] : [`${input.place ?? ''} is not named: ${text}`]),
    ];
  }

  test('answers an id that is nobody’s with a documented status', async () => {
    const nobodys = {
      packs: crypto.randomUUID(),
      quarantine: '999999999999',
      'register-maps': 'own:nobodys@1',
      'single-sign-on': 'nobodys.example',
      logos: '0'.repeat(64),
    };
    const faults: string[] = [];
    for (const operation of document.operations.filter(({ path }) => path.includes('{'))) {
      const [, , kind = ''] = operation.path.split('/');
      const value = nobodys[kind as keyof typeof nobodys] ?? crypto.randomUUID();
      const names = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      const path = Object.fromEntries(names.map((name) => [name, value]));
      const { status, type, text, body } = await ask(operation, world.owner, { path });
      if (status !== 404) faults.push(`${operation.id}: ${status} ${text}`);
      faults.push(...document.faults(operation.id, status, type, body).map((fault) => `${operation.id}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test('made one of everything, of which nothing is left once the organisation is erased', async () => {
    const { organisationId } = world.owner;
    const { rows } = await api.admin.query<{ id: number }>('SELECT id FROM pack WHERE organisation_id = $1', [
      organisationId,
    ]);
    const left = () =>
      rowsOf(
        api.admin,
        organisationId,
        rows.map(({ id }) => id),
      );
    expect(Object.keys(await left()).length).toBeGreaterThan(40);
    await api.admin.query(
      `INSERT INTO organisation_erasure (organisation_id, asked_by, asked_at, due_at) VALUES ($1, 'x', now(), now())`,
      [organisationId],
    );
    const pool = createPool(api.database.roleUrl('worker'), { max: 1 });
    const work = new ErasureWorkRepository(pool);
    const rounds: (number | null)[] = [];
    while (rounds.at(-1) !== null && rounds.length < 1_000)
      rounds.push(await work.organisationRound(organisationId, 5));
    await pool.end();
    expect(await left()).toEqual({});
    expect(rounds.length).toBeGreaterThan(10);
  });
});
