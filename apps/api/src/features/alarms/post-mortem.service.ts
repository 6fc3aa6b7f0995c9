import { Injectable } from '@nestjs/common';
import { type AlarmSignalName, type TripPostMortemDto } from '@packwatch/contracts';
import { AlarmsRepository, PackHealthRepository, PackHistoryRepository, type PackRecord } from '@packwatch/db';
import {
  CHEMISTRIES,
  type Chemistry,
  type Crossing,
  PACK_MODELS,
  type PackModel,
  type ProtectionLimits,
  storedSample,
  tripPostMortem,
} from '@packwatch/domain';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';

/** What a cause is looked for in, and at most so many polls of it: one a second. */
const WINDOW_MS = 10 * 60_000;
const MOST_POLLS = 1_200;

/** Protection shows in these: an alarm on another signal is no trip. */
const TRIP_SIGNALS: ReadonlySet<AlarmSignalName> = new Set<AlarmSignalName>([
  'pack.short_circuit_trips',
  'pack.over_voltage_trips',
  'pack.under_voltage_trips',
  'pack.charge_block',
  'pack.discharge_block',
  'pack.state_bits',
]);

@Injectable()
export class PostMortemService {
  constructor(
    private readonly alarms: AlarmsRepository,
    private readonly packs: PackHealthRepository,
    private readonly history: PackHistoryRepository,
  ) {}

  /** Which limit was crossed first before a protection trip, on which cell, at what current and temperature. */
  async of({ organisationId }: Member, alarmId: string): Promise<TripPostMortemDto> {
    const alarm = await this.alarms.detail(organisationId, alarmId);
    if (!alarm) throw notFound('alarm');
    if (alarm.pack === null || !TRIP_SIGNALS.has(alarm.signal)) {
      throw new AppError('not_a_trip', 'this alarm is not about a trip of the protection');
    }
    const known = await this.packs.now(organisationId, alarm.pack.uid);
    if (!known) throw notFound('pack');
    const tripMs = Date.parse(alarm.raisedAt);
    const fromMs = tripMs - WINDOW_MS;
    const { id } = known.pack;
    const polls = await this.history.polls(organisationId, id, fromMs - 1, tripMs, MOST_POLLS);
    const limits = limitsOf(known.pack, tripMs);
    const samples = polls.map((poll) => storedSample(poll.tsMs, poll));
    const { crossings, first, samples: count } = tripPostMortem(samples, tripMs, limits, WINDOW_MS);
    return {
      alarmId,
      tripAt: new Date(tripMs).toISOString(),
      from: new Date(fromMs).toISOString(),
      samples: count,
      crossings: crossings.map(crossingDto),
      first: first && crossingDto(first),
      limits: { ...limits },
    };
  }
}

const crossingDto = ({ tsMs, ...crossing }: Crossing) => ({ ...crossing, at: new Date(tsMs).toISOString() });

/** Of the cells from the chemistry, of the pack from the model's data sheet, as the pack was then; null: not known. */
function limitsOf(pack: PackRecord, tsMs: number): ProtectionLimits {
  const facts = pack.facts.find(
    (held) => held.validFromMs <= tsMs && (held.validToMs === null || tsMs < held.validToMs),
  );
  const isChemistry = facts !== undefined && Object.hasOwn(CHEMISTRIES, facts.chemistry);
  const cells = isChemistry ? CHEMISTRIES[facts.chemistry as Chemistry].limits : null;
  const isModel = facts !== undefined && Object.hasOwn(PACK_MODELS, facts.model);
  const model = isModel ? PACK_MODELS[facts.model as PackModel] : null;
  return {
    cellHighMv: cells?.highMv ?? null,
    cellLowMv: cells?.lowMv ?? null,
    packHighMv: model?.maxVoltageMv ?? null,
    packLowMv: null,
    currentMa: model?.maxCurrentMa ?? null,
    temperatureHighC: model?.hottestC ?? cells?.hotC ?? null,
    temperatureLowC: model?.coldestC ?? null,
  };
}
