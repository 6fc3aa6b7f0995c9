import { Injectable } from '@nestjs/common';
import {
  type HealthHistory,
  type healthHistoryQuery,
  type PackCells,
  type PackCycles,
  type PackHealthDto,
  SILENT_AFTER_MS,
  socAdvice,
} from '@packwatch/contracts';
import { PackHealthRepository, PacksRepository } from '@packwatch/db';
import {
  cycleDepths,
  decodePackState,
  deviationsMv,
  factsAt,
  initialPackState,
  type PackFacts,
  packHealth,
  type PackHealth,
  type PackState,
} from '@packwatch/domain';
import { type z } from 'zod';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { toChargeDto, toHealthDto } from './to-health-dto.ts';

interface Known {
  readonly state: PackState;
  readonly facts: PackFacts;
  readonly health: PackHealth;
  readonly asOf: string | null;
  readonly nominalCapacityMah: number;
  readonly socAdvice: PackHealthDto['socAdvice'];
}

/** Health is worked out from the running state when somebody asks: nothing of it is written with each poll. */
type Owner = Pick<Member, 'organisationId'>;

@Injectable()
export class PackHealthService {
  constructor(
    private readonly health: PackHealthRepository,
    private readonly packs: PacksRepository,
    private readonly clock: Clock,
  ) {}

  async now(member: Owner, packUid: string): Promise<PackHealthDto> {
    const { health, state, facts, ...known } = await this.known(member, packUid);
    const { temperatureMinC: low, temperatureMaxC: high } = (await this.pack(member, packUid)).live;
    const temperatureC = low === null || high === null ? null : (low + high) / 2;
    return { packUid, ...known, charge: toChargeDto(state, facts, temperatureC), ...toHealthDto(health) };
  }

  async cycles(member: Owner, packUid: string): Promise<PackCycles> {
    const { health, asOf } = await this.known(member, packUid);
    const byDepth = health.cyclesByDepth?.map((cycles, i) => {
      const upTo = cycleDepths[i] ?? Infinity;
      return { upToShare: Number.isFinite(upTo) ? upTo : null, cycles };
    });
    return { packUid, asOf, efc: health.efc, confidence: health.cyclesConfidence, byDepth: byDepth ?? null };
  }

  async cells(member: Owner, packUid: string): Promise<PackCells> {
    const { health, asOf } = await this.known(member, packUid);
    const pack = await this.pack(member, packUid);
    const deviations = deviationsMv(pack.cells.map(({ voltageMv }) => voltageMv));
    const { topsSeen, lagMah, balancingH, weak } = health.cells;
    return {
      packUid,
      asOf,
      topsSeen,
      cells: pack.cells.map((cell, i) => ({
        ...cell,
        deviationMv: deviations[i] ?? null,
        lagMah: lagMah[i] ?? null,
        balancingH: balancingH[i] ?? null,
        resistanceMohm: health.resistance.cells[i]?.mohm ?? null,
        weak: [...(weak.find((one) => one.cell === i)?.evidence ?? [])],
      })),
    };
  }

  async history(
    member: Owner,
    packUid: string,
    { from, to }: z.output<typeof healthHistoryQuery>,
  ): Promise<HealthHistory> {
    const days = await this.health.history(member.organisationId, packUid, from, to);
    if (!days) throw notFound('pack');
    return { packUid, days };
  }

  private async pack(member: Owner, packUid: string) {
    const silentBefore = new Date(this.clock.now().getTime() - SILENT_AFTER_MS);
    const found = await this.packs.detail(member.organisationId, packUid, silentBefore);
    if (!found) throw notFound('pack');
    return found.pack;
  }

  private async known(member: Owner, packUid: string): Promise<Known> {
    const now = await this.health.now(member.organisationId, packUid);
    if (!now) throw notFound('pack');
    const { pack, checkpoint } = now;
    const state = checkpoint === null ? initialPackState() : decodePackState(checkpoint.state);
    const facts = factsAt(pack.facts, state.lastTsMs ?? this.clock.now().getTime());
    if (facts === null)
      throw new AppError('not_found', 'nothing is known of this pack at the time of its newest sample');
    return {
      state,
      facts,
      health: packHealth(state, facts),
      asOf: state.lastTsMs === null ? null : new Date(state.lastTsMs).toISOString(),
      nominalCapacityMah: facts.nominalCapacityMah,
      socAdvice: now.socAdvice === null ? null : socAdvice.parse(now.socAdvice),
    };
  }
}
