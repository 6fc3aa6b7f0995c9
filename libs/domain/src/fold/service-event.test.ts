import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedRule } from '../alarms/changed-rule.ts';
import { packHealth } from '../soh/pack-health.ts';
import { fullState } from '../testing/full-state.ts';
import { FACTS_100AH, HOUR, MINUTE, sampleAt, SECOND } from '../testing/sample.ts';
import { ImpossibleParameter } from './impossible-parameter.ts';
import { foldPack, type FoldStep } from './pack-fold.ts';
import { type PackSample } from './pack-sample.ts';
import { decodePackState, encodePackState } from './pack-state-codec.ts';
import { initialPackState, type PackState } from './pack-state.ts';
import { afterService, serviceEvent, type ServiceEvent } from './service-event.ts';

const FACTS = { ...FACTS_100AH, cellsInSeries: 4 };
const TRIPS = changedRule({
  id: 'trips',
  version: 1,
  signal: 'pack.short_circuit_trips',
  severity: 'critical',
  mask: null,
  clearForMs: MINUTE,
  gapToleranceMs: MINUTE,
});

function foldAll(state: PackState, samples: readonly PackSample[]): FoldStep {
  let step: FoldStep | null = null;
  for (const sample of samples) {
    step = foldPack(step?.state ?? state, sample, { facts: FACTS, rules: [TRIPS] });
  }
  if (step === null) throw new Error('there are no samples');
  return step;
}

/** A charge that ends full, by counters that stand at 500 Ah. */
const charged = (readings: Partial<PackSample> = {}): PackSample[] =>
  Array.from({ length: 40 }, (_, i) =>
    sampleAt(i * 10 * SECOND, {
      currentMa: 2_000,
      voltageMv: 4 * 3_480,
      cellVoltagesMv: [3_480, 3_481, 3_479, 3_480],
      chargedMah: 500_000 + i * 5,
      dischargedMah: 400_000,
      shortCircuitTrips: 2,
      ...readings,
    }),
  );
const END_MS = 39 * 10 * SECOND;
const next = (readings: Partial<PackSample>): PackSample =>
  sampleAt(END_MS + 20 * SECOND, { currentMa: 0, voltageMv: 4 * 3_340, ...readings });

describe('a pack after service', () => {
  it('with another cell is full no longer: nobody knows the charge that the cell came with', () => {
    const { state, outputs } = foldAll(initialPackState(), charged());
    expect(outputs).toMatchObject({ soc: expect.closeTo(0.99), socAnchor: 'full' });
    const after = foldAll(afterService(state, { kind: 'cell_replaced', tsMs: END_MS + 1, cell: 2 }), [next({})]);
    expect(after.outputs).toMatchObject({ soc: null, socSigma: null, advice: { reason: 'nothing-known' } });
  });

  it('with another cell keeps what it was used for, and what the other cells resist', () => {
    const before = fullState();
    const facts = { ...FACTS, cellsInSeries: 16, nominalCapacityMah: 280_000 };
    const [was, is] = [before, afterService(before, { kind: 'cell_replaced', tsMs: 1, cell: 2 })].map((state) =>
      packHealth(state, facts),
    );
    expect(is).toMatchObject({
      efc: was?.efc,
      cyclesByDepth: was?.cyclesByDepth,
      sensorOffset: was?.sensorOffset,
      capacity: { capacityMah: null, atLeastMah: null, confidence: 'none', windows: 0, trend: null },
      energyEfficiency: null,
      selfDischarge: null,
      cells: { topsSeen: 0, weak: [], confidence: 'none' },
    });
    expect(is?.resistance.cells.map(({ mohm }) => mohm === null)).toEqual(
      Array.from({ length: 16 }, (_, i) => i === 2),
    );
    expect(is?.resistance.pack.mohm).toBeNull();
  });

  it('with other cells throughout has no resistance at all', () => {
    const after = afterService(fullState(), { kind: 'cells_replaced', tsMs: 1 });
    expect(packHealth(after, { ...FACTS, cellsInSeries: 16 }).resistance).toMatchObject({ cells: [], receipt: null });
  });

  it('with another BMS counts no charge and no trips between its counters and those of the old one', () => {
    const { state } = foldAll(initialPackState(), charged());
    const other = sampleAt(END_MS + 8 * HOUR, {
      currentMa: 0,
      voltageMv: 4 * 3_340,
      chargedMah: 500_500,
      dischargedMah: 440_000,
      shortCircuitTrips: 7,
    });
    const unsaid = foldAll(state, [other]);
    expect(unsaid.transitions).toMatchObject([{ kind: 'raised', ruleId: 'trips' }]);
    expect(unsaid.outputs.soc).toBeCloseTo(0.99 - 0.4, 2);
    const said = foldAll(afterService(state, { kind: 'bms_replaced', tsMs: END_MS + 1 }), [other]);
    expect(said.transitions).toEqual([]);
    expect(said.state.charge?.outMah).toBe(state.charge?.outMah);
    // What was drawn in these eight hours nobody saw.
    expect(said.outputs).toMatchObject({ soc: null, advice: { reason: 'nothing-known' } });
  });

  it('whose BMS was reset keeps what was learned of the sensor; with another BMS that is forgotten', () => {
    const state = fullState();
    expect(afterService(state, { kind: 'bms_reset', tsMs: 1 }).balance).toBe(state.balance);
    expect(afterService(state, { kind: 'bms_replaced', tsMs: 1 }).balance).toBeNull();
  });

  it('goes on from a checkpoint as from memory, and forgets the same a second time', () => {
    const events: fc.Arbitrary<ServiceEvent> = fc.oneof(
      fc.record({ kind: fc.constant('cell_replaced' as const), tsMs: fc.nat(), cell: fc.nat(15) }),
      fc.record({ kind: fc.constantFrom('cells_replaced', 'bms_reset', 'bms_replaced'), tsMs: fc.nat() }),
    );
    fc.assert(
      fc.property(events, (event) => {
        const after = encodePackState(afterService(fullState(), event));
        expect(encodePackState(afterService(decodePackState(after), event))).toBe(after);
      }),
    );
  });

  it('that was never seen has nothing to forget', () => {
    for (const kind of ['cells_replaced', 'bms_reset', 'bms_replaced'] as const)
      expect(afterService(initialPackState(), { kind, tsMs: 1 })).toEqual(initialPackState());
  });
});

describe('an event', () => {
  it.each([
    [{ kind: 'cell_replaced', tsMs: 1, cell: 4 }, 'cell'],
    [{ kind: 'cell_replaced', tsMs: 1, cell: -1 }, 'cell'],
    [{ kind: 'cell_replaced', tsMs: 1, cell: 0.5 }, 'cell'],
    [{ kind: 'bms_reset', tsMs: Number.NaN }, 'tsMs'],
    [{ kind: 'bms_reset', tsMs: -1 }, 'tsMs'],
  ] satisfies [ServiceEvent, string][])('%j of a pack of four is refused by its %s', (event, field) => {
    expect(() => serviceEvent(event, 4)).toThrow(ImpossibleParameter);
    expect(() => serviceEvent(event, 4)).toThrow(field);
  });

  it('of a kind that there is not is refused', () => {
    const event = { kind: 'nonsense', tsMs: 1 } as unknown as ServiceEvent;
    expect(() => serviceEvent(event, 4)).toThrow(/serviceEvent: kind must be one of cell_replaced/);
  });

  it('of a cell that is there is taken as it is', () => {
    const event = { kind: 'cell_replaced', tsMs: 1, cell: 3 } as const;
    expect(serviceEvent(event, 4)).toBe(event);
  });
});
