import { type DemoFault } from '@packwatch/contracts';
import { type PackSample } from '@packwatch/domain';
import { LOAD_PROFILES } from '../simulator/load-profiles.ts';
import { measurePack } from '../simulator/measure-pack.ts';
import { type OcvCurve } from '../simulator/ocv-curve.ts';
import { initialState, type PackState, stepPack } from '../simulator/pack-model.ts';
import { packTraits, type PackTraits } from '../simulator/pack-traits.ts';
import { ambientC } from '../simulator/thermal.ts';
import { CELLS, type FleetPack, NOMINAL_MAH } from './fleet-plan.ts';

const STEP_S = 30;
const DAY_MS = 86_400_000;
const LIMIT_MA = 122_000;
/** A weak cell's share of what its siblings hold (the simulator's fault). */
const WEAK_SHARE = 0.8;
/** What a full cycle costs of the capacity: 20 % in 4000 cycles. */
const GONE_PER_CYCLE = 0.00005;
const SERVICE = { cRate: 0.2, restMs: 2 * 3_600_000 };

/** A pack that is used day by day and ages by time and by use; what it really is can be asked. */
export class SimulatedLife {
  readonly weakCell: number | null;
  readonly #pack: FleetPack;
  readonly #curve: OcvCurve;
  readonly #young: PackTraits;
  readonly #faults: ReadonlySet<DemoFault>;
  readonly #startMs: number;
  #truth: PackState;
  #traits: PackTraits;
  #agedDay = -1;
  #serviceDueMs: number;
  #service: 'discharging' | { readonly restsUntilMs: number } | null = null;

  constructor(pack: FleetPack, curve: OcvCurve, startMs: number) {
    this.#pack = pack;
    this.#curve = curve;
    this.#startMs = startMs;
    this.#young = packTraits({ uid: pack.name, cellsInSeries: CELLS, nominalCapacityMah: NOMINAL_MAH });
    this.#faults = new Set(pack.hasWeakCell ? (['weak_cell'] as const) : []);
    this.weakCell = pack.hasWeakCell ? this.#young.weakCell : null;
    this.#truth = initialState(this.#young, startMs);
    this.#traits = this.#aged(0);
    this.#serviceDueMs = pack.servicedEveryDays === null ? Infinity : startMs + (pack.servicedEveryDays / 3) * DAY_MS;
  }

  get nowMs(): number {
    return this.#truth.tMs;
  }

  advance(ms: number): void {
    const untilMs = this.nowMs + ms;
    const day = Math.floor((this.nowMs - this.#startMs) / DAY_MS);
    if (day !== this.#agedDay) {
      this.#agedDay = day;
      this.#traits = this.#aged(day);
    }
    while (this.#truth.tMs < untilMs) {
      this.#truth = stepPack(this.#truth, this.#traits, this.#curve, {
        demandMa: this.#demandMa(),
        ambientC: ambientC(7, this.#truth.tMs) + 3,
        faults: this.#faults,
        dtS: STEP_S,
      });
    }
  }

  /** What the pack's devices show now. */
  sample(): PackSample {
    const read = measurePack(this.#truth, this.#traits, this.#curve, this.#faults);
    const { cells, bmsSocPct, mainSwitch, ...rest } = read;
    const down = (value: number, step: number): number => Math.floor(value / step) * step;
    return {
      ...rest,
      bmsSoc: bmsSocPct === null ? null : bmsSocPct / 100,
      chargedMah: down(read.chargedMah, 10),
      dischargedMah: down(read.dischargedMah, 10),
      chargedMwh: down(read.chargedMwh, 100),
      dischargedMwh: down(read.dischargedMwh, 100),
      switchBits: mainSwitch.bits,
      cellVoltagesMv: cells.map((cell) => cell?.voltageMv ?? null),
      cellTemperaturesC: cells.map((cell) => cell?.temperatureC ?? null),
      cellBalancing: cells.map((cell) => cell?.balancing ?? null),
    };
  }

  /** What the pack can still give, as a share of its capacity: its emptiest cell decides. */
  trueSoc(): number {
    const left = this.#truth.cells.map((cell, place) => cell.soc * this.#cellMah(place));
    return Math.min(...left) / this.trueCapacityMah();
  }

  trueCapacityMah(): number {
    return Math.min(...this.#traits.cells.map((_, place) => this.#cellMah(place)));
  }

  #cellMah(place: number): number {
    const mah = this.#traits.cells[place]?.capacityMah ?? NaN;
    return place === this.weakCell ? mah * WEAK_SHARE : mah;
  }

  #aged(day: number): PackTraits {
    const { goneAtStart, goneInYear } = this.#pack;
    const cycles = (this.#truth.counters.dischargedMah - this.#firstMah()) / NOMINAL_MAH;
    const left = 1 - goneAtStart - goneInYear * Math.sqrt(day / 365) - GONE_PER_CYCLE * cycles;
    return {
      ...this.#young,
      cells: this.#young.cells.map((cell) => ({ ...cell, capacityMah: cell.capacityMah * left })),
    };
  }

  #firstMah(): number {
    return initialState(this.#young, this.#startMs).counters.dischargedMah;
  }

  #demandMa(): number {
    const { tMs, cells, protection } = this.#truth;
    if (this.#service === null && tMs >= this.#serviceDueMs) this.#service = 'discharging';
    if (this.#service === 'discharging') {
      if (protection.dischargeBlock === 0) return -SERVICE.cRate * NOMINAL_MAH;
      this.#service = { restsUntilMs: tMs + SERVICE.restMs };
      this.#serviceDueMs = tMs + (this.#pack.servicedEveryDays ?? Infinity) * DAY_MS;
    }
    if (this.#service !== null) {
      if (tMs < this.#service.restsUntilMs) return 0;
      this.#service = null;
    }
    let soc = 1;
    for (const cell of cells) soc = Math.min(soc, cell.soc);
    const wantedMa = LOAD_PROFILES[this.#pack.profile](this.#traits.seed, tMs, soc) * NOMINAL_MAH;
    return Math.min(LIMIT_MA, Math.max(-LIMIT_MA, wantedMa));
  }
}
