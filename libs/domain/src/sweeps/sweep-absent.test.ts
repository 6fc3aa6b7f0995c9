import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GatewayLastSeen, type PackLastSeen } from './last-seen.ts';
import { type AbsentSweepInput, sweepAbsent } from './sweep-absent.ts';
import { type OpenSweepEpisode, type SweepRaise } from './sweep-episode.ts';
import { absentRule } from './sweep-rule.ts';

const MIN = 60_000;
const T0 = Date.UTC(2026, 10, 22, 10);
const everybody = () => true;

const packRule = absentRule({ id: 'p', version: 1, severity: 'warning', of: 'pack', signal: null, afterMs: 15 * MIN });
const gatewayRule = absentRule({
  id: 'g',
  version: 1,
  severity: 'critical',
  of: 'gateway',
  signal: null,
  afterMs: 10 * MIN,
});
const SIGNAL = 'pack.temperature_1_c';
const signalRule = absentRule({
  id: 's',
  version: 1,
  severity: 'info',
  of: 'signal',
  signal: SIGNAL,
  afterMs: 20 * MIN,
});

/** Times in minutes after T0. */
const at = (minutes: number): number => T0 + minutes * MIN;
const gateway = (last: number | null, over: Partial<GatewayLastSeen> = {}): GatewayLastSeen => ({
  gatewayId: 'gw',
  lastReceivedMs: last === null ? null : at(last),
  skewMs: 0,
  returnedMs: null,
  firstReceivedMs: null,
  ...over,
});
const pack = (packId: number, ts: number | null, over: Partial<PackLastSeen> = {}): PackLastSeen => ({
  packId,
  isInService: true,
  gatewayIds: ['gw'],
  tsMs: ts === null ? null : at(ts),
  receivedMs: ts === null ? null : at(ts) + 5_000,
  firstTsMs: null,
  signals: [],
  ...over,
});
const sweep = (now: number, over: Partial<AbsentSweepInput>) =>
  sweepAbsent({
    gateways: [gateway(now)],
    packs: [],
    rules: [packRule, gatewayRule, signalRule].map((rule) => ({ rule, covers: everybody })),
    open: [],
    nowMs: at(now),
    listeningSinceMs: null,
    ...over,
  });
const openPack = (raised: number, over: Partial<OpenSweepEpisode> = {}): OpenSweepEpisode => ({
  ruleId: 'p',
  subject: 'pack:1',
  part: 'pack',
  raisedMs: at(raised),
  detectedMs: at(raised) + 4_000,
  raiseLevel: 15 * MIN,
  peakValue: 15 * MIN,
  ...over,
});
const openGateway = (raised: number): OpenSweepEpisode =>
  openPack(raised, { ruleId: 'g', subject: 'gateway:gw', part: 'gateway', raiseLevel: 10 * MIN });

describe('a pack behind a living gateway', () => {
  test('is absent once its limit has passed since its newest sample, and not before', () => {
    expect(sweep(14.9, { packs: [pack(1, 0)] }).raise).toEqual([]);
    expect(sweep(15.2, { packs: [pack(1, 0), pack(2, 15)] }).raise).toEqual([
      {
        ruleId: 'p',
        ruleVersion: 1,
        severity: 'warning',
        signal: 'pack.silence_ms',
        subject: 'pack:1',
        part: 'pack',
        raisedMs: at(15),
        raiseLevel: 15 * MIN,
        value: 15.2 * MIN,
      },
    ]);
  });

  test('is raised once: while it is open nothing happens', () => {
    expect(sweep(40, { packs: [pack(1, 0)], open: [openPack(15)] })).toEqual({ raise: [], clear: [] });
  });

  test('is back at the time of its first sample, though that comes later', () => {
    const back = pack(1, 39, { firstTsMs: at(31) });
    const { clear } = sweep(40, { packs: [back], open: [openPack(15)] });
    expect(clear).toMatchObject([{ ruleId: 'p', reason: 'recovered', clearedMs: at(31), peakValue: 31 * MIN }]);
  });

  test('never was absent, where the data were only late', () => {
    const back = pack(1, 20, { firstTsMs: at(0.2) });
    expect(sweep(20, { packs: [back], open: [openPack(15)] }).clear).toMatchObject([{ reason: 'never-was' }]);
  });

  test('is missed only in service, and once it has ever spoken', () => {
    expect(sweep(60, { packs: [pack(1, 0, { isInService: false }), pack(2, null)] }).raise).toEqual([]);
    const stored = sweep(60, { packs: [pack(1, 0, { isInService: false })], open: [openPack(15)] });
    expect(stored.clear).toMatchObject([{ reason: 'out-of-scope', clearedMs: at(60) }]);
  });

  test('whose clock is ten minutes behind is judged by receive time', () => {
    const slow = pack(1, -10, { receivedMs: at(0) });
    const gateways = (now: number) => [gateway(now, { skewMs: 0 })];
    expect(sweep(8, { packs: [slow], gateways: gateways(8) }).raise).toEqual([]);
    expect(sweep(15.1, { packs: [slow], gateways: gateways(15.1) }).raise).toMatchObject([{ raisedMs: at(15) }]);
  });
});

describe('a pack behind a gateway whose clock is an hour behind', () => {
  const HOUR = 60;
  const behind = (ts: number, over: Partial<PackLastSeen> = {}) =>
    pack(1, ts - HOUR, { receivedMs: at(ts) + 5_000, ...over });
  const gateways = (now: number) => [gateway(now, { skewMs: HOUR * MIN })];

  test('is not absent while its data flow, nor before its limit has passed for us', () => {
    for (const now of [0.2, 8, 14.9]) {
      expect(sweep(now, { packs: [behind(0)], gateways: gateways(now) }).raise).toEqual([]);
      const unwatched = [{ rule: packRule, covers: everybody }];
      expect(sweep(now, { packs: [behind(0)], gateways: gateways(now), rules: unwatched }).raise).toEqual([]);
    }
  });

  test('is absent after it, as long as it is for us, raised at the time of its own clock', () => {
    expect(sweep(15.2, { packs: [behind(0)], gateways: gateways(15.2) }).raise).toMatchObject([
      { ruleId: 'p', raisedMs: at(15 - HOUR), value: 15.2 * MIN },
    ]);
  });

  test('is back at its own clock’s time, and never was absent only if its own data say so', () => {
    const open = [openPack(15 - HOUR, { detectedMs: at(15.2) })];
    const back = (first: number | null) =>
      sweep(40, {
        packs: [behind(40, { firstTsMs: first === null ? null : at(first - HOUR) })],
        gateways: gateways(40),
        open,
      }).clear;
    expect(back(38)).toMatchObject([{ reason: 'recovered', clearedMs: at(38 - HOUR), peakValue: 38 * MIN }]);
    expect(back(0.2)).toMatchObject([{ reason: 'never-was' }]);
    // It brings only what is older than its silence.
    expect(back(null)).toMatchObject([{ reason: 'recovered', clearedMs: at(40 - HOUR) + 5_000 }]);
  });

  test('whose clock is ahead and which brings only what is older is back too: it was silent', () => {
    const ahead = pack(1, 20, { receivedMs: at(17), firstTsMs: null });
    const open = [openPack(18, { detectedMs: at(15.2) })];
    const { clear } = sweep(17.1, { packs: [ahead], gateways: [gateway(17.1, { skewMs: -3 * MIN })], open });
    expect(clear).toMatchObject([{ reason: 'recovered', clearedMs: at(20) }]);
  });

  test('is never heard later than its newest sample came, whatever its gateway’s clock says since', () => {
    const slow = pack(1, 0, { receivedMs: at(0) + 1_000 });
    const [raise] = sweep(15.2, { packs: [slow], gateways: [gateway(15.2, { skewMs: 9 * MIN })] }).raise;
    expect(raise).toMatchObject({ raisedMs: at(15), value: 15.2 * MIN - 1_000 });
  });

  test('is judged as one whose clock is right, its times moved by what it is behind', () => {
    const minutes = (max: number) => fc.integer({ min: 0, max: max * 60 }).map((seconds) => seconds / 60);
    const world = fc.record({
      now: minutes(40).map((later) => 60 + later),
      heard: minutes(60),
      lag: fc.constantFrom(0, 0, 2, 5, 6, 90),
      uploads: minutes(100),
      returned: fc.option(minutes(60)),
      skewMin: fc.integer({ min: -4, max: 600 }),
    });
    fc.assert(
      fc.property(world, ({ now, heard, lag, uploads, returned, skewMin }) => {
        const seen = (skew: number) =>
          sweep(now, {
            packs: [pack(1, heard - lag - skew, { receivedMs: at(heard) })],
            gateways: [
              gateway(Math.min(now, Math.max(uploads, heard)), {
                skewMs: skew * MIN,
                returnedMs: returned === null ? null : at(returned),
              }),
            ],
          });
        const moved = ({ ruleId, raisedMs, ...raise }: SweepRaise) =>
          ruleId === 'p' ? { ...raise, raisedMs: Math.round(raisedMs + skewMin * MIN) } : { ...raise, raisedMs };
        // A clock that is ahead of us says nothing of whether a sample is of the past.
        fc.pre(skewMin >= 0 || lag === 0);
        const plain = seen(0).raise.map(({ ruleId: _, ...raise }) => ({
          ...raise,
          raisedMs: Math.round(raise.raisedMs),
        }));
        expect(seen(skewMin).raise.map(moved)).toEqual(plain);
      }),
    );
  });
});

describe('a gateway that is offline', () => {
  const packs = Array.from({ length: 20 }, (_, i) => pack(i + 1, 0 + i / 60));

  test('is one alarm, and none of its packs or signals is', () => {
    const signals = [{ ruleId: 's', signal: SIGNAL, part: 'pack', tsMs: at(0), firstTsMs: null }];
    const all = packs.map((p) => ({ ...p, signals }));
    for (const now of [10.1, 16, 30, 600]) {
      expect(sweep(now, { packs: all, gateways: [gateway(0)] }).raise).toMatchObject([
        { ruleId: 'g', subject: 'gateway:gw', part: 'gateway', signal: 'gateway.silence_ms', raisedMs: at(10) },
      ]);
    }
  });

  test('is no alarm of its packs either where their limit is the shorter one', () => {
    const quick = absentRule({ ...packRule, afterMs: 2 * MIN });
    const rules = [quick, gatewayRule].map((rule) => ({ rule, covers: everybody }));
    expect(sweep(5, { packs, gateways: [gateway(0.3)], rules }).raise).toEqual([]);
  });

  test('is heard again at its first upload, by receive time', () => {
    const back = gateway(30, { firstReceivedMs: at(27) });
    const { clear } = sweep(30, { gateways: [back], open: [openGateway(10)] });
    expect(clear).toMatchObject([{ ruleId: 'g', clearedMs: at(27), reason: 'recovered', peakValue: 27 * MIN }]);
  });

  test('brings its packs’ past first: while it catches up none of them is missed', () => {
    const open = [] as OpenSweepEpisode[];
    const gateways = [gateway(600.5, { returnedMs: at(600) })];
    // One pack's samples come in order, three hours old; of the other nothing has come yet.
    const behind = [pack(1, 420, { receivedMs: at(600.4) }), pack(2, 0)];
    expect(sweep(600.5, { packs: behind, gateways, open }).raise).toEqual([]);
  });

  test('that is back for good: a pack that stayed away is missed, counted from the return', () => {
    const packs2 = [pack(1, 614), pack(2, 0)];
    const gateways = (now: number) => [gateway(now, { returnedMs: at(600) })];
    expect(sweep(614, { packs: packs2, gateways: gateways(614) }).raise).toEqual([]);
    expect(sweep(615.1, { packs: packs2, gateways: gateways(615.1) }).raise).toMatchObject([
      { subject: 'pack:2', raisedMs: at(615) },
    ]);
  });

  test('that died soon after one of its packs is still one alarm; one that lived on leaves two', () => {
    const gone = pack(1, 0);
    expect(sweep(30, { packs: [gone], gateways: [gateway(3)] }).raise).toMatchObject([{ ruleId: 'g' }]);
    expect(sweep(30, { packs: [gone], gateways: [gateway(12)] }).raise).toMatchObject([
      { ruleId: 'p' },
      { ruleId: 'g' },
    ]);
  });

  test('over which no rule watches does not hide its packs', () => {
    const rules = [{ rule: packRule, covers: everybody }];
    expect(sweep(16, { packs: [pack(1, 0)], gateways: [gateway(0)], rules }).raise).toMatchObject([{ ruleId: 'p' }]);
  });

  test('that never uploaded never fell silent', () => {
    expect(sweep(600, { gateways: [gateway(null)] }).raise).toEqual([]);
  });
});

describe('a signal of a pack that speaks', () => {
  const seen = (ts: number | null, first: number | null = null) => ({
    signals: [
      {
        ruleId: 's',
        signal: SIGNAL,
        part: 'pack',
        tsMs: ts === null ? null : at(ts),
        firstTsMs: first === null ? null : at(first),
      },
    ],
  });

  test('is missing by the samples’ own time', () => {
    expect(sweep(20, { packs: [pack(1, 19.9, seen(0))] }).raise).toEqual([]);
    expect(sweep(20.3, { packs: [pack(1, 20.2, seen(0))] }).raise).toMatchObject([
      { ruleId: 's', signal: SIGNAL, subject: 'pack:1', raisedMs: at(20), raiseLevel: null, value: null },
    ]);
  });

  test('that it never had is not missed', () => {
    expect(sweep(30, { packs: [pack(1, 30, seen(null))] }).raise).toEqual([]);
  });

  test('is not missed while the whole pack is silent', () => {
    expect(sweep(600, { packs: [pack(1, 12, seen(0))] }).raise).toMatchObject([{ ruleId: 'p' }]);
  });

  test('is back at the first reading', () => {
    const open = [openPack(20, { ruleId: 's', raiseLevel: null, peakValue: null })];
    expect(sweep(33, { packs: [pack(1, 33, seen(null))], open }).clear).toEqual([]);
    expect(sweep(33, { packs: [pack(1, 33, seen(33, 31))], open }).clear).toMatchObject([
      { clearedMs: at(31), reason: 'recovered', peakValue: null },
    ]);
  });
});

describe('PackWatch itself', () => {
  test('that takes no uploads calls nobody silent', () => {
    const down = { packs: [pack(1, 0)], gateways: [gateway(0)], listeningSinceMs: 'down' } as const;
    expect(sweep(60, down).raise).toEqual([]);
  });

  test('counts silence from when it listens again', () => {
    const gateways = [gateway(0)];
    expect(sweep(605, { gateways, listeningSinceMs: at(600) }).raise).toEqual([]);
    expect(sweep(610.1, { gateways, listeningSinceMs: at(600) }).raise).toMatchObject([{ raisedMs: at(610) }]);
  });
});

test('an alarm of a rule that is gone, or no longer about it, ends now', () => {
  expect(sweep(40, { rules: [], packs: [pack(1, 0)], open: [openPack(15)] }).clear).toMatchObject([
    { reason: 'rule-removed', clearedMs: at(40) },
  ]);
  const rules = [{ rule: packRule, covers: () => false }];
  expect(sweep(40, { rules, packs: [pack(1, 0)], open: [openPack(15)] }).clear).toMatchObject([
    { reason: 'out-of-scope', clearedMs: at(40) },
  ]);
});
