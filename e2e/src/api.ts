import {
  alarmDetail,
  alarmList,
  busHealth,
  channel,
  gatewayList,
  packDetail,
  policy,
  quarantineList,
  registerMapDetail,
  series,
  webhookList,
  type AlarmDetail,
  type AlarmDto,
  type BusHealth,
  type GatewayDto,
  type MemberRole,
  type PackDetail,
  type QuarantineList,
  type RegisterMapDetail,
  type Series,
  type SignalName,
  type WebhookDto,
} from '@packwatch/contracts';
import { stack } from './context.ts';
import { ownAddress } from './own-address.ts';

/** The API, asked with a session as a script of the operator's would. */
export interface Api {
  /** A page of the web as the server sends it, before any script ran. */
  readonly page: (path: string) => Promise<string>;
  readonly pack: (uid: string) => Promise<PackDetail>;
  readonly alarmsOf: (packUid: string) => Promise<AlarmDto[]>;
  readonly alarm: (id: string) => Promise<AlarmDetail>;
  readonly series: (packUid: string, signals: readonly SignalName[], fromMs: number, toMs: number) => Promise<Series>;
  readonly quarantineOf: (gatewayId: string) => Promise<QuarantineList['items']>;
  readonly gateway: (id: string) => Promise<GatewayDto | undefined>;
  readonly busHealth: (gatewayId: string) => Promise<BusHealth>;
  readonly createMap: (document: object) => Promise<RegisterMapDetail>;
  readonly assignMap: (ref: string, packUid: string) => Promise<void>;
  readonly webhooks: () => Promise<WebhookDto[]>;
  /** One that is not in force, with a channel of its own; its id. */
  readonly createPolicy: (name: string) => Promise<string>;
  readonly invite: (email: string, role: MemberRole) => Promise<void>;
}

/** Signs in over the API itself, without a browser. */
export async function signedInApi(): Promise<Api> {
  const { api, web, login } = stack().run;
  const response = await fetch(`${api}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: web, ...ownAddress() },
    body: JSON.stringify(login),
  });
  if (!response.ok) throw new Error(`Signing in got ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');

  const get = async <T>(schema: { parse: (value: unknown) => T }, path: string, query = {}): Promise<T> => {
    const answer = await fetch(`${api}/v1/${path}?${new URLSearchParams(query)}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`GET ${path} got ${answer.status}: ${await answer.text()}`);
    return schema.parse(await answer.json());
  };
  const post = async (path: string, body: object): Promise<unknown> => {
    const headers = { cookie, origin: web, 'content-type': 'application/json' };
    const answer = await fetch(`${api}/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`POST ${path} got ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    page: async (path) => {
      const answer = await fetch(new URL(path, web), { headers: { cookie } });
      return answer.text();
    },
    busHealth: (gateway) => get(busHealth, `gateways/${gateway}/bus-health`),
    createMap: async (document) => registerMapDetail.parse(await post('register-maps', { document })),
    assignMap: async (map, pack) => void (await post('register-maps/assign', { map, packs: [pack] })),
    webhooks: async () => (await get(webhookList, 'webhooks')).items,
    createPolicy: async (name) => {
      const made = channel.parse(await post('channels', { kind: 'email', name, to: ['shift@example.org'] }));
      const steps = [{ afterMinutes: 0, channelIds: [made.id] }];
      return policy.parse(await post('policies', { name, enabled: false, steps })).id;
    },
    invite: async (email, role) => void (await post('invitations', { email, role })),
    pack: (uid) => get(packDetail, `packs/${uid}`),
    alarmsOf: async (pack) => (await get(alarmList, 'alarms', { pack })).items,
    alarm: (id) => get(alarmDetail, `alarms/${id}`),
    series: (uid, signals, fromMs, toMs) =>
      get(series, `packs/${uid}/series`, {
        signals: signals.join(','),
        from: new Date(fromMs).toISOString(),
        to: new Date(toMs).toISOString(),
      }),
    quarantineOf: async (gateway) => (await get(quarantineList, 'quarantine', { gateway })).items,
    gateway: async (id) => (await get(gatewayList, 'gateways')).items.find((gateway) => gateway.id === id),
  };
}
