import {
  listeningSince,
  lockOpenSweepAlarms,
  type PoolClient,
  readPending,
  replacePending,
  type SweepAlarm,
  sweepRules,
  type SweptGateway,
  sweptClocks,
  sweptGateways,
  type SweptPack,
  sweptPacks,
  sweptReadings,
  sweptSignal,
  sweptSlaves,
  sweptStrangers,
} from '@packwatch/db';
import {
  type AbsentRule,
  type BusRule,
  type OpenSweepEpisode,
  type PackLastSeen,
  type SiblingRule,
  type SignalLastSeen,
  sweepAbsent,
  sweepBus,
  type SweepOutcome,
  type SweepRule,
  steadilyBehindMs,
  sweepSiblings,
} from '@packwatch/domain';
import { isSeriesName } from './series-name.ts';
import { coversOf } from './sweep-scope.ts';
import { toSweepRules } from './to-sweep-rules.ts';
import { type SweepWorld, writeSweep } from './write-sweep.ts';

/** What one sweep reads of an organisation, and judges. */
interface Sweep {
  readonly client: PoolClient;
  readonly organisationId: string;
  readonly nowMs: number;
  readonly packs: ReadonlyMap<number, SweptPack>;
  readonly gateways: ReadonlyMap<string, SweptGateway>;
  readonly scoped: <R extends SweepRule>(kind: R['kind']) => { rule: R; covers: ReturnType<typeof coversOf> }[];
  /** Open alarms of rules of one kind; those of rules that are gone go with `absent`. */
  readonly open: (kind: SweepRule['kind']) => OpenSweepEpisode[];
}

/**
 * One sweep of one organisation in the caller's transaction, from what the database says alone: reads, judges, writes.
 * Answers with the alarms it touched.
 */
export async function sweepOrganisation(
  client: PoolClient,
  organisationId: string,
  nowMs: number,
  onInvalid: Parameters<typeof toSweepRules>[1],
): Promise<string[]> {
  const held = toSweepRules(await sweepRules(client, organisationId, nowMs), onInvalid);
  const alarms = await lockOpenSweepAlarms(client, organisationId);
  if (held.length === 0 && alarms.length === 0) return [];
  const packs = new Map((await sweptPacks(client, organisationId, nowMs)).map((pack) => [pack.packId, pack]));
  const gateways = new Map((await sweptGateways(client, organisationId)).map((g) => [g.gatewayId, g]));
  const kinds = new Map(held.map(({ rule }) => [rule.id, rule.kind]));
  const sweep: Sweep = {
    client,
    organisationId,
    nowMs,
    packs,
    gateways,
    scoped: <R extends SweepRule>(kind: R['kind']) =>
      held.flatMap(({ rule, scope }) => {
        return rule.kind === kind ? [{ rule: rule as R, covers: coversOf(scope, packs, gateways) }] : [];
      }),
    open: (kind) => alarms.filter(({ ruleId }) => (kinds.get(ruleId) ?? 'absent') === kind).map(toEpisode),
  };
  const outcomes = [await absent(sweep), await bus(sweep), await sibling(sweep)];
  const world: SweepWorld = { organisationId, nowMs, packs, gateways, alarms, names: nameOf(held) };
  return writeSweep(client, world, outcomes);
}

const nameOf = (held: ReturnType<typeof toSweepRules>): ReadonlyMap<string, string> =>
  new Map(held.map(({ rule, name }) => [rule.id, name]));

function toEpisode(alarm: SweepAlarm): OpenSweepEpisode {
  const { ruleId, part, raisedMs, detectedMs, raiseLevel, peakValue, packId, gatewayId } = alarm;
  const subject = packId === null ? (`gateway:${gatewayId ?? ''}` as const) : (`pack:${packId}` as const);
  return { ruleId, subject, part, raisedMs, detectedMs, raiseLevel, peakValue };
}

async function absent({ client, organisationId, nowMs, ...sweep }: Sweep): Promise<SweepOutcome> {
  const rules = sweep.scoped<AbsentRule>('absent');
  const signals = new Map<number, SignalLastSeen[]>();
  for (const { rule } of rules) {
    const { id: ruleId, signal, afterMs } = rule;
    if (signal === null || !isSeriesName(signal)) continue;
    for (const seen of await sweptSignal(client, organisationId, { ruleId, signal, afterMs }, nowMs)) {
      const { packId, ...rest } = seen;
      const known = signals.get(packId);
      const one = { ruleId, signal, ...rest };
      if (known === undefined) signals.set(packId, [one]);
      else known.push(one);
    }
  }
  const packs = [...sweep.packs.values()].map((pack): PackLastSeen => {
    return { ...pack, signals: signals.get(pack.packId) ?? [] };
  });
  const listening = await listeningSince(client, nowMs);
  const gateways = [...sweep.gateways.values()];
  return sweepAbsent({ rules, packs, gateways, open: sweep.open('absent'), nowMs, listeningSinceMs: listening });
}

async function bus({ client, organisationId, nowMs, scoped, open }: Sweep): Promise<SweepOutcome> {
  const rules = scoped<BusRule>('bus');
  if (rules.length === 0) return sweepBus({ rules, slaves: [], clocks: [], strangers: [], open: open('bus'), nowMs });
  const watchesRoundTrips = rules.some(({ rule }) => rule.watches === 'round_trip');
  const slaves = await sweptSlaves(client, organisationId, nowMs, watchesRoundTrips);
  const clocks = await sweptClocks(client, organisationId);
  const strangers = await sweptStrangers(client, organisationId);
  return sweepBus({ rules, slaves, clocks, strangers, open: open('bus'), nowMs });
}

async function sibling({ client, organisationId, nowMs, packs, scoped, open }: Sweep): Promise<SweepOutcome> {
  const rules = scoped<SiblingRule>('sibling');
  const before = await readPending(client, organisationId);
  if (rules.length === 0 && before.length === 0) return { raise: [], clear: [] };
  const signals = rules.map(({ rule }) => rule.signal).filter(isSeriesName);
  const clocks = await sweptClocks(client, organisationId);
  const behind = new Map(clocks.map(({ gatewayId, recent }) => [gatewayId, steadilyBehindMs(recent)]));
  const readings = (await sweptReadings(client, organisationId, signals, nowMs)).map((reading) => {
    const pack = packs.get(reading.packId);
    const behindMs = Math.max(0, ...(pack?.gatewayIds ?? []).map((id) => behind.get(id) ?? 0));
    const tsMs = reading.tsMs + behindMs;
    return { ...reading, tsMs, siteId: pack?.siteId ?? null, model: pack?.model ?? '' };
  });
  const swept = sweepSiblings({ rules, packs: readings, open: open('sibling'), pending: before, nowMs });
  if (before.length > 0 || swept.pending.length > 0) await replacePending(client, organisationId, swept.pending);
  return swept;
}
