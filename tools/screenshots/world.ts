import type { APIRequestContext } from 'playwright-core';

/** What there is to take pictures of: whichever the lists name first. */
export interface World {
  /** A pack with an alarm, a critical one if there is any. */
  readonly troubledUid: string | null;
  readonly quietUid: string | null;
  readonly alarmId: string | null;
  readonly hasOpenAlarm: boolean;
  readonly redecodeId: string | null;
  readonly ruleId: string | null;
  readonly webhookId: string | null;
  readonly policyId: string | null;
  /** One that heard of addresses nobody assigned, if there is any. */
  readonly gatewayId: string | null;
  readonly passport: SignedPassport | null;
}

export interface SignedPassport {
  readonly packUid: string;
  readonly document: { readonly passport: { readonly id: string } };
}

/** @param makesPassport one more stays in the list of the pack's: only for pictures of passports */
export async function lookAround(api: APIRequestContext, origin: string, makesPassport: boolean): Promise<World> {
  const list = async <T>(path: string): Promise<T[]> =>
    ((await (await api.get(path)).json()) as { items?: T[] }).items ?? [];
  const first = async (path: string): Promise<string | null> => (await list<{ id: string }>(path))[0]?.id ?? null;

  const packs = await list<{ uid: string; worstSeverity: string | null }>('/v1/packs?limit=500');
  const troubled = packs.find((pack) => pack.worstSeverity === 'critical') ?? packs.find((pack) => pack.worstSeverity);
  const gateways = await list<{ id: string; unassignedAddresses: number }>('/v1/gateways?limit=100');
  const gateway = gateways.find(({ unassignedAddresses }) => unassignedAddresses > 0) ?? gateways[0];
  return {
    troubledUid: troubled?.uid ?? null,
    quietUid: packs.find((pack) => pack.worstSeverity === null)?.uid ?? null,
    alarmId: await first('/v1/alarms?limit=1'),
    hasOpenAlarm: (await first('/v1/alarms?status=open&acknowledged=no&limit=1')) !== null,
    redecodeId: await first('/v1/redecodes?limit=1'),
    ruleId: await first('/v1/rules'),
    webhookId: await first('/v1/webhooks'),
    policyId: await first('/v1/policies'),
    gatewayId: gateway?.id ?? null,
    passport: makesPassport && packs[0] ? await makePassport(api, origin, packs[0].uid) : null,
  };
}

async function makePassport(api: APIRequestContext, origin: string, packUid: string): Promise<SignedPassport | null> {
  const made = await api.post(`/v1/packs/${packUid}/passports`, { headers: { origin } });
  if (!made.ok()) return null;
  return { packUid, document: (await made.json()) as SignedPassport['document'] };
}
