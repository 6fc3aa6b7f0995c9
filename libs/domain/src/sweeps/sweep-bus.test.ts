import { describe, expect, test } from 'vitest';
import { type ClockLastSeen, type SlaveLastSeen, type StrangerLastSeen, sweepBus } from './sweep-bus.ts';
import { type OpenSweepEpisode } from './sweep-episode.ts';
import { busRule, type BusRule } from './sweep-rule.ts';

const MIN = 60_000;
const T0 = Date.UTC(2026, 10, 22, 10);
const SLOT0 = T0 / (5 * MIN);
const at = (minutes: number): number => T0 + minutes * MIN;

const rule = (over: Partial<BusRule> = {}): BusRule =>
  busRule({
    id: 'r',
    version: 1,
    severity: 'warning',
    watches: 'timeouts',
    raiseLevel: 20,
    clearLevel: 10,
    windowMs: 10 * MIN,
    minPolls: 10,
    ...over,
  });
/** Timeouts in each slot of 30 polls from T0 on. */
const slave = (slaveAddress: number, timeouts: number[], over: Partial<SlaveLastSeen> = {}): SlaveLastSeen => ({
  gatewayId: 'gw',
  bus: 'rs485-0',
  slaveAddress,
  packId: 1,
  lastPollMs: at(timeouts.length * 5) - 1_000,
  lastAnswerMs: at(timeouts.length * 5) - 1_000,
  recent: timeouts.map((failed, i) => [SLOT0 + i, 30, failed, 0, 0]),
  ...over,
});
const sweep = (
  slaves: readonly SlaveLastSeen[],
  {
    now = 15,
    rules = [rule()],
    open = [],
    clocks = [],
    strangers = [],
  }: {
    now?: number;
    rules?: BusRule[];
    open?: OpenSweepEpisode[];
    clocks?: ClockLastSeen[];
    strangers?: StrangerLastSeen[];
  } = {},
) =>
  sweepBus({
    slaves,
    clocks,
    strangers,
    rules: rules.map((r) => ({ rule: r, covers: () => true })),
    open,
    nowMs: at(now),
  });
const open = (over: Partial<OpenSweepEpisode> = {}): OpenSweepEpisode => ({
  ruleId: 'r',
  subject: 'gateway:gw',
  part: 'bus:rs485-0',
  raisedMs: at(5),
  detectedMs: at(5),
  raiseLevel: 20,
  peakValue: 30,
  ...over,
});

describe('the share of polls that time out', () => {
  test('is the whole bus’s, over the whole window', () => {
    // 12 of 60 polls in each slot: 20 %.
    expect(sweep([slave(1, [6, 6, 6]), slave(11, [6, 6, 6])]).raise).toEqual([
      {
        ruleId: 'r',
        ruleVersion: 1,
        severity: 'warning',
        signal: 'bus.timeouts_pct',
        subject: 'gateway:gw',
        part: 'bus:rs485-0',
        raisedMs: at(15) - 1_000,
        raiseLevel: 20,
        value: 20,
      },
    ]);
    expect(sweep([slave(1, [6, 6, 6]), slave(11, [6, 5, 6])]).raise).toEqual([]);
  });

  test('of one bad slot, or of a bus that has only begun, proves nothing', () => {
    expect(sweep([slave(1, [0, 30, 0])]).raise).toEqual([]);
    expect(sweep([slave(1, [30])], { now: 5 }).raise).toEqual([]);
  });

  test('leaves out a pack that is silent as a whole: that is an absent pack', () => {
    const silent = { packId: 2, lastAnswerMs: at(-1) };
    expect(sweep([slave(1, [0, 0, 0]), slave(2, [30, 30, 30], silent)]).raise).toEqual([]);
    expect(sweep([slave(1, [0, 0, 0]), slave(2, [30, 30, 30], { packId: 2 })]).raise).toHaveLength(1);
  });

  test('between raise and clear level changes nothing; below it the alarm is over', () => {
    expect(sweep([slave(1, [9, 5, 5])], { open: [open()] })).toEqual({ raise: [], clear: [] });
    expect(sweep([slave(1, [3, 3, 2])], { open: [open()] }).clear).toMatchObject([
      { reason: 'recovered', clearedMs: at(15) - 1_000, peakValue: 30 },
    ]);
  });

  test('of a bus that nobody polls any more proves nothing, nor does it end anything', () => {
    expect(sweep([slave(1, [30, 30, 30])], { now: 60 }).raise).toEqual([]);
    expect(sweep([slave(1, [0, 0, 0])], { now: 60, open: [open()] }).clear).toEqual([]);
  });

  test('each kind of failure by itself', () => {
    const bad = slave(1, [0, 0, 0], { recent: [0, 1, 2].map((i) => [SLOT0 + i, 40, 0, 10, 20]) });
    const kinds = (['timeouts', 'crc_errors', 'exceptions'] as const).map((watches, i) =>
      rule({ id: `${i}`, watches }),
    );
    expect(sweep([bad], { rules: kinds }).raise.map(({ signal, value }) => [signal, value])).toEqual([
      ['bus.crc_errors_pct', 25],
      ['bus.exceptions_pct', 50],
    ]);
  });
});

describe('the round trip of a slave', () => {
  const slow = rule({ watches: 'round_trip', raiseLevel: 200, clearLevel: 100 });
  /** 30 answers in each slot, which took so many ms on average. */
  const timed = (slaveAddress: number, meansMs: number[]): SlaveLastSeen =>
    slave(slaveAddress, [], {
      lastPollMs: at(meansMs.length * 5) - 1_000,
      recent: meansMs.map((ms, i) => [SLOT0 + i, 30, 0, 0, 0, 30, 30 * ms * 1_000]),
    });

  test('is the mean of each slot, all through the window', () => {
    expect(sweep([timed(1, [20, 21, 20]), timed(11, [200, 250, 205])], { rules: [slow] }).raise).toMatchObject([
      { signal: 'slave.round_trip_ms', part: 'slave:11@rs485-0', raisedMs: at(15) - 1_000, value: 250 },
    ]);
    expect(sweep([timed(11, [200, 199.9, 205])], { rules: [slow] }).raise).toEqual([]);
  });

  test('is over when every slot was below the clear level', () => {
    const alarm = open({ part: 'slave:11@rs485-0' });
    expect(sweep([timed(11, [90, 101, 90])], { rules: [slow], open: [alarm] })).toEqual({ raise: [], clear: [] });
    expect(sweep([timed(11, [90, 100, 90])], { rules: [slow], open: [alarm] }).clear).toMatchObject([
      { reason: 'recovered' },
    ]);
  });

  test('that no gateway measured proves nothing, nor do a few answers', () => {
    expect(sweep([slave(11, [0, 0, 0])], { rules: [slow] })).toEqual({ raise: [], clear: [] });
    const few = timed(11, [250, 250, 250]).recent.map(([slot]) => [slot, 9, 0, 0, 0, 9, 9_000_000] as const);
    expect(sweep([slave(11, [0, 0, 0], { recent: few })], { rules: [slow] }).raise).toEqual([]);
  });
});

describe('a meter with another serial number than its pack', () => {
  const swapped = rule({ watches: 'other_serial', raiseLevel: 1, clearLevel: 0 });
  const stranger = (lastSeen: number, lastReceived: number): StrangerLastSeen => ({
    ...{ gatewayId: 'gw', bus: 'rs485-0', slaveAddress: 1 },
    ...{ lastSeenMs: at(lastSeen), lastReceivedMs: at(lastReceived) },
  });
  const alarm = open({ part: 'slave:1@rs485-0' });

  test('is an alarm as long as it is in what the gateway uploads', () => {
    expect(sweep([], { rules: [swapped], strangers: [stranger(12, 14)] }).raise).toMatchObject([
      { signal: 'slave.other_serial', part: 'slave:1@rs485-0', raisedMs: at(12), value: 1 },
    ]);
    expect(sweep([], { rules: [swapped], strangers: [stranger(12, 14)], open: [alarm] })).toEqual({
      raise: [],
      clear: [],
    });
  });

  test('is over once it no longer is, or its address was assigned anew; a silent gateway ends nothing', () => {
    const after = (strangers: StrangerLastSeen[]) =>
      sweep([], { rules: [swapped], strangers, open: [alarm], now: 90 }).clear;
    expect(after([stranger(12, 30)])).toMatchObject([{ reason: 'recovered', clearedMs: at(30) }]);
    expect(after([])).toMatchObject([{ reason: 'out-of-scope' }]);
    expect(after([stranger(12, 12)])).toEqual([]);
  });
});

describe('a slave that does not answer', () => {
  const silence = rule({ watches: 'slave_silence', raiseLevel: 15 * MIN, clearLevel: 0 });
  const silent = slave(11, [30, 30, 30, 30], { lastAnswerMs: at(1) });

  test('while another one of its pack does is silent, since its limit passed', () => {
    expect(sweep([slave(1, [0, 0, 0, 0]), silent], { now: 20, rules: [silence] }).raise).toMatchObject([
      { signal: 'slave.silence_ms', part: 'slave:11@rs485-0', raisedMs: at(16), value: at(20) - 1_000 - at(1) },
    ]);
  });

  test('with its whole pack is an absent pack; one that never answered never fell silent', () => {
    expect(sweep([silent], { now: 20, rules: [silence] }).raise).toEqual([]);
    const never = { ...silent, lastAnswerMs: null };
    expect(sweep([slave(1, [0, 0, 0, 0]), never], { now: 20, rules: [silence] }).raise).toEqual([]);
  });

  test('is over once it answers; not while its gateway is offline', () => {
    const alarm = open({ part: 'slave:11@rs485-0', raisedMs: at(16), raiseLevel: 15 * MIN });
    const back = slave(11, [30, 30, 30, 30], { lastPollMs: at(20), lastAnswerMs: at(20) });
    expect(sweep([back], { now: 20, rules: [silence], open: [alarm] }).clear).toMatchObject([{ clearedMs: at(20) }]);
    expect(sweep([slave(1, [0]), silent], { now: 90, rules: [silence], open: [alarm] }).clear).toEqual([]);
  });
});

describe('a clock', () => {
  const skew = rule({ watches: 'skew', raiseLevel: 60_000, clearLevel: 30_000, windowMs: 5 * MIN });
  const clock = (...slots: [least: number, most: number][]): ClockLastSeen => ({
    gatewayId: 'gw',
    lastReceivedMs: at(slots.length * 5) - 1_000,
    recent: slots.map(([least, most], i) => [SLOT0 + i, 5, least, most]),
  });
  const judge = (c: ClockLastSeen, opened: OpenSweepEpisode[] = []) =>
    sweep([], { rules: [skew], clocks: [c], open: opened, now: 10 });

  test('is wrong when every upload says so, ahead or behind', () => {
    expect(judge(clock([90_000, 95_000])).raise).toMatchObject([
      { signal: 'gateway.skew_ms', part: 'gateway', value: 90_000 },
    ]);
    expect(judge(clock([-95_000, -90_000])).raise).toMatchObject([{ value: -90_000 }]);
  });

  test('is not wrong for one upload that was long under way', () => {
    expect(judge(clock([200, 90_000])).raise).toEqual([]);
  });

  test('is right again', () => {
    const alarm = open({ part: 'gateway' });
    expect(judge(clock([90_000, 90_000], [40_000, 90_000]), [alarm]).clear).toEqual([]);
    expect(judge(clock([90_000, 90_000], [300, 900]), [alarm]).clear).toHaveLength(1);
  });
});

test('an alarm of a rule that is gone, or of a slave that is nobody’s any more, ends now', () => {
  expect(sweep([slave(1, [30])], { rules: [], open: [open()] }).clear).toMatchObject([{ reason: 'rule-removed' }]);
  expect(sweep([], { open: [open()] }).clear).toMatchObject([{ reason: 'out-of-scope', clearedMs: at(15) }]);
});

test.each([
  [{ raiseLevel: 101 }, 'raiseLevel'],
  [{ raiseLevel: 0 }, 'raiseLevel'],
  [{ clearLevel: 21 }, 'clearLevel'],
  [{ windowMs: 60_000 }, 'windowMs'],
  [{ windowMs: 2 * 3_600_000 }, 'windowMs'],
  [{ minPolls: 0 }, 'minPolls'],
  [{ id: '' }, 'id'],
  [{ version: 0 }, 'version'],
])('a rule with %o can’t be', (over, field) => {
  expect(() => rule(over)).toThrow(expect.objectContaining({ code: 'impossible-parameter', field }) as Error);
});

describe('a gateway whose clock is an hour behind', () => {
  const clock: ClockLastSeen = {
    gatewayId: 'gw',
    lastReceivedMs: at(75),
    recent: [
      [SLOT0 + 13, 30, 0, 1_000],
      [SLOT0 + 14, 30, 60 * MIN, 60 * MIN + 2_000],
    ],
  };

  test('has its bus judged by what it polls now, not as one that is polled no more', () => {
    const slaves = [slave(1, [30, 30, 30])];
    expect(sweep(slaves, { now: 75 }).raise).toEqual([]);
    expect(sweep(slaves, { now: 75, clocks: [clock] }).raise).toMatchObject([{ raisedMs: at(15) - 1_000, value: 100 }]);
    expect(sweep(slaves, { now: 86, clocks: [clock] }).raise).toEqual([]);
  });

  test('has a slave that falls silent missed', () => {
    const silence = rule({ watches: 'slave_silence', raiseLevel: 10 * MIN, clearLevel: 0 });
    const slaves = [slave(1, [0, 0, 0]), slave(11, [0, 30, 30], { lastAnswerMs: at(4) })];
    const { raise } = sweep(slaves, { now: 75, clocks: [clock], rules: [silence] });
    expect(raise).toMatchObject([{ part: 'slave:11@rs485-0', raisedMs: at(14) }]);
  });
});
