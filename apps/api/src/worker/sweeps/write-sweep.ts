import { type AlarmNotice, type AlarmSignalName } from '@packwatch/contracts';
import {
  type AlarmFacts,
  beganBefore,
  closeSweepAlarms,
  insertAlarmEvents,
  insertAlarms,
  insertOutboxEvents,
  newId,
  type NewAlarmEvent,
  type NewOutboxEvent,
  type PoolClient,
  type SweepAlarm,
  type SweptGateway,
  type SweptPack,
} from '@packwatch/db';
import { type SweepClear, type SweepOutcome, type SweepRaise } from '@packwatch/domain';

export interface SweepWorld {
  readonly organisationId: string;
  readonly nowMs: number;
  readonly packs: ReadonlyMap<number, SweptPack>;
  readonly gateways: ReadonlyMap<string, SweptGateway>;
  /** Open and locked. */
  readonly alarms: readonly SweepAlarm[];
  /** Of rules, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Writes what sweeps found: alarms, their history, and whom it must be told. Answers with the ids of all it touched. */
export async function writeSweep(
  client: PoolClient,
  world: SweepWorld,
  outcomes: readonly SweepOutcome[],
): Promise<string[]> {
  const { organisationId } = world;
  const events: NewAlarmEvent[] = [];
  const outbox: NewOutboxEvent[] = [];

  const closed = outcomes.flatMap(({ clear }) => clear).flatMap((clear) => closedAlarm(world, clear));
  await closeSweepAlarms(
    client,
    closed.map(({ alarm }) => alarm),
  );
  for (const { alarm, reason } of closed) {
    const { id: alarmId, peakValue, clearedMs } = alarm;
    const isWithdrawn = alarm.status === 'withdrawn';
    const data = isWithdrawn ? { was: 'open' } : { peakValue, reason };
    const atMs = clearedMs ?? world.nowMs;
    events.push({ organisationId, alarmId, kind: isWithdrawn ? 'withdrawn' : 'cleared', atMs, data });
    if (alarm.notifiedMs === null) continue;
    const kind = isWithdrawn ? 'alarm.withdrawn' : 'alarm.cleared';
    outbox.push({ organisationId, kind, payload: noticeOf(world, alarm, null) });
  }

  const raised = await newAlarms(
    client,
    world,
    outcomes.flatMap(({ raise }) => raise),
  );
  await insertAlarms(
    client,
    raised.map(({ alarm }) => ({ ...alarm, foundBy: 'sweep' })),
  );
  for (const { alarm, value } of raised) {
    const { id: alarmId, raisedMs: atMs } = alarm;
    events.push({ organisationId, alarmId, kind: 'raised', atMs, data: { value, detectedLate: false } });
    outbox.push({ organisationId, kind: 'alarm.raised', payload: noticeOf(world, alarm, value) });
  }
  await insertAlarmEvents(client, events);
  await insertOutboxEvents(client, outbox);
  return [...closed, ...raised].map(({ alarm }) => alarm.id);
}

function closedAlarm({ alarms }: SweepWorld, clear: SweepClear): { alarm: SweepAlarm & Closed; reason: string }[] {
  const alarm = alarms.find(
    (open) => open.ruleId === clear.ruleId && open.part === clear.part && subjectOf(open) === clear.subject,
  );
  if (alarm === undefined) return [];
  const isWithdrawn = clear.reason === 'never-was';
  const { peakValue, reason } = clear;
  const ended = isWithdrawn
    ? ({ status: 'withdrawn', clearedMs: null } as const)
    : ({ status: 'cleared', clearedMs: clear.clearedMs } as const);
  return [{ alarm: { ...alarm, ...ended, peakValue }, reason }];
}

type Closed = { readonly status: 'cleared' | 'withdrawn' };

type Subject = Pick<SweepAlarm, 'packId' | 'gatewayId'>;

const subjectOf = ({ packId, gatewayId }: Subject): string =>
  packId === null ? `gateway:${gatewayId ?? ''}` : `pack:${packId}`;

function subjectFrom(subject: SweepRaise['subject']): Subject {
  const [kind, id = ''] = subject.split(':', 2);
  return kind === 'pack' ? { packId: Number(id), gatewayId: null } : { packId: null, gatewayId: id };
}

async function newAlarms(
  client: PoolClient,
  { organisationId, nowMs }: SweepWorld,
  raises: readonly SweepRaise[],
): Promise<{ alarm: AlarmFacts & Subject; value: number | null }[]> {
  const before = await beganBefore(
    client,
    raises.map((raise) => ({ ...raise, ...subjectFrom(raise.subject) })),
  );
  return raises.map(({ subject, value, ...raise }, place) => ({
    value,
    alarm: {
      id: newId(),
      organisationId,
      ...subjectFrom(subject),
      ...raise,
      // An episode that ended though its cause went on (the rule was gone for a while) can't begin before its own end.
      raisedMs: before[place] === true ? nowMs : raise.raisedMs,
      status: 'open',
      clearedMs: null,
      peakValue: value,
      detectedMs: nowMs,
      detectedLate: false,
      notifiedMs: nowMs,
    },
  }));
}

function noticeOf(world: SweepWorld, alarm: AlarmFacts & Subject, value: number | null): AlarmNotice {
  const { packs, gateways, names, alarms } = world;
  const pack = alarm.packId === null ? undefined : packs.get(alarm.packId);
  const gateway = alarm.gatewayId === null ? undefined : gateways.get(alarm.gatewayId);
  const known = alarms.find(({ id }) => id === alarm.id)?.ruleName;
  return {
    alarmId: alarm.id,
    packUid: pack?.uid ?? null,
    packName: pack?.name ?? null,
    gatewayId: gateway?.gatewayId ?? null,
    gatewayName: gateway?.name ?? null,
    ruleId: alarm.ruleId,
    ruleName: names.get(alarm.ruleId) ?? known ?? alarm.ruleId,
    severity: alarm.severity,
    // Sweeps name what they judge by the list of contracts; rules are checked against it when they are read.
    signal: alarm.signal as AlarmSignalName,
    part: alarm.part,
    raisedAt: new Date(alarm.raisedMs).toISOString(),
    clearedAt: alarm.clearedMs === null ? null : new Date(alarm.clearedMs).toISOString(),
    raiseLevel: alarm.raiseLevel,
    value,
    peakValue: alarm.peakValue,
  };
}
