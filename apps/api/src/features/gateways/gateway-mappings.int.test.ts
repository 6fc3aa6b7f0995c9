import {
  gatewayMapping,
  gatewayMappingList,
  gatewayMappingTrial,
  type MemberRole,
  problem,
} from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const LINES = {
  v: 1,
  lines: [
    {
      measurement: 'modbus',
      pack: { tag: 'name' },
      fields: { u: { signal: 'pack.voltage_mv', scale: 1000 }, c: { signal: 'cell.voltage_mv', cell: 1 } },
    },
  ],
};
const MESSAGE = 'modbus,name=7010042 u=26.412,c=3301i,x=1 1795341570000\nmodbus u=1 1';

describe('mappings of a gateway', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let gatewayId: string;
  let path: string;

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    ({ id: gatewayId } = await api.provisioning.gateway({ organisationId: owner.organisationId, name: 'Quay' }));
    path = `/v1/gateways/${gatewayId}/mappings`;
  });
  afterAll(() => api.close());

  const tryOn = async (body: object) =>
    gatewayMappingTrial.parse(await (await owner.post('/v1/gateways/mappings/try', body)).json());

  test('are tried on a message first: samples, what is refused with its place, what is left out', async () => {
    const trial = await tryOn({ format: 'line_protocol', document: LINES, message: MESSAGE, precision: 'ms' });
    expect(trial).toMatchObject({
      errors: [],
      messageError: null,
      message: {
        samples: [
          {
            at: 0,
            ts: '2026-11-22T09:59:30.000Z',
            serial: '7010042',
            values: { 'pack.voltage_mv': 26_412 },
            cells: [{ cell: 1, values: { 'cell.voltage_mv': 3_301 } }],
          },
        ],
        frames: [],
        refused: [{ index: 1 }],
      },
    });
    expect(trial.message?.unmapped.map(({ count }) => count)).toEqual([1]);
    expect((await owner.get(path)).status).toBe(200);
    expect(gatewayMappingList.parse(await (await owner.get(path)).json()).items).toEqual([]);
  });

  test('say what is wrong with themselves, or with the message', async () => {
    const wrong = await tryOn({ format: 'line_protocol', document: { ...LINES, v: 2 }, message: MESSAGE });
    expect(wrong).toMatchObject({ errors: [{ path: 'v' }], message: null });
    const document = {
      v: 1,
      time: { member: 'TS', format: 'unix_s' },
      segments: [
        { where: { ST: '108' }, values: 'VR', pack: '7010042', signals: [{ index: 0, signal: 'pack.voltage_mv' }] },
      ],
    };
    const read = await tryOn({ format: 'teltonika', document, message: '{"TS":1795341570,"ST":108,"VR":[26412]}' });
    expect(read.message?.samples).toMatchObject([{ serial: '7010042', values: { 'pack.voltage_mv': 26_412 } }]);
    const none = await tryOn({ format: 'teltonika', document, message: 'modbus u=1' });
    expect(none).toMatchObject({ errors: [], message: null });
    expect(none.messageError?.message).not.toBe('');
  });

  test('are saved as versions, the newest first; an unsound one is refused at each place', async () => {
    const refused = await owner.post(path, { format: 'line_protocol', document: { v: 1, lines: [{}] } });
    const said = problem.parse(await refused.json());
    expect(said).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(said.errors?.map((error) => error.path)).toContain('body.document.lines[0].measurement');

    for (const version of [1, 2]) {
      const saved = gatewayMapping.parse(
        await (await owner.post(path, { format: 'line_protocol', document: LINES })).json(),
      );
      expect(saved).toMatchObject({ format: 'line_protocol', version, document: LINES, createdBy: owner.login.email });
    }
    const { items } = gatewayMappingList.parse(await (await owner.get(path)).json());
    expect(items.map(({ version }) => version)).toEqual([2, 1]);
  });

  test('are looked at by viewers and set by whoever sets up', async () => {
    const may: Record<MemberRole, boolean> = {
      owner: true,
      admin: true,
      operator: true,
      technician: true,
      viewer: false,
    };
    for (const role of ['admin', 'operator', 'technician', 'viewer'] satisfies MemberRole[]) {
      const member = await api.member(owner.organisationId, role);
      expect((await member.get(path)).status).toBe(200);
      const answer = await member.post(path, { format: 'line_protocol', document: LINES });
      expect([role, answer.status]).toEqual([role, may[role] ? 200 : 403]);
    }
  });

  test('are nobody else’s', async () => {
    const stranger = await api.owner('Others');
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(path, { format: 'line_protocol', document: LINES })).status).toBe(404);
    expect(gatewayMappingList.parse(await (await owner.get(path)).json()).items.length).toBeGreaterThan(0);
    expect((await stranger.get('/v1/gateways/nobody/mappings')).status).toBe(400);
  });
});
