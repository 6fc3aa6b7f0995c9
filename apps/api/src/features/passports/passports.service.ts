import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type HealthHistory,
  type PackCycles,
  type PackHealthDto,
  type Passport,
  PASSPORT_FORMAT,
  type PassportList,
  type ServiceEventItem,
  type SignedPassport,
} from '@packwatch/contracts';
import { type PassportEvidence, PassportsRepository, ServiceEventsRepository } from '@packwatch/db';
import { canonicalBytes } from '@packwatch/passport';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { type Member } from '../../common/access.ts';
import { notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { PackHealthService } from '../pack-health/pack-health.service.ts';
import { annexVii } from './annex-vii.ts';
import { PassportSigner } from './passport-signer.ts';

/** All that is kept. */
const EVER = { from: '2020-01-01', to: '9999-12-31' };

type Owner = Pick<Member, 'organisationId'>;

@Injectable()
export class PassportsService {
  constructor(
    private readonly passports: PassportsRepository,
    private readonly services: ServiceEventsRepository,
    private readonly health: PackHealthService,
    private readonly signer: PassportSigner,
    private readonly clock: Clock,
    @Inject(APP_PARTS) private readonly parts: Pick<AppParts, 'webUrl'>,
  ) {}

  async issue(member: Member, uid: string): Promise<SignedPassport> {
    const { signed, packId } = await this.sign(member, uid);
    await this.passports.save(member.organisationId, packId, signed, member.by);
    return signed;
  }

  /** What a pack is handed over with, and the digest by which the next passport names it. Whoever hands it over keeps it. */
  async forHandOver(organisationId: string, uid: string): Promise<{ document: SignedPassport; sha256: string }> {
    const { signed } = await this.sign({ organisationId }, uid);
    const sha256 = createHash('sha256').update(canonicalBytes(signed.passport)).digest('hex');
    return { document: signed, sha256 };
  }

  private async sign(of: Owner, uid: string): Promise<{ signed: SignedPassport; packId: number }> {
    const evidence = await this.passports.evidence(of.organisationId, uid);
    if (evidence === undefined) throw notFound('pack');
    return { signed: await this.signer.sign(await this.write(of, uid, evidence)), packId: evidence.pack.id };
  }

  async list(member: Member, uid: string): Promise<PassportList> {
    const items = await this.passports.list(member.organisationId, uid);
    if (items === undefined) throw notFound('pack');
    return { items };
  }

  async get(member: Member, uid: string, id: string): Promise<SignedPassport> {
    const found = await this.passports.find(member.organisationId, uid, id);
    if (found === undefined) throw notFound('passport');
    return found;
  }

  private async write(member: Owner, uid: string, evidence: PassportEvidence): Promise<Passport> {
    const health = await this.health.now(member, uid);
    const { byDepth } = await this.health.cycles(member, uid);
    const { days } = await this.health.history(member, uid, EVER);
    const services = (await this.services.list(member.organisationId, uid)) ?? [];
    const { organisation, pack, months, alarms, facts, readBy } = evidence;
    const firstSampleAt = evidence.firstSampleAt?.toISOString() ?? null;
    return {
      format: PASSPORT_FORMAT,
      id: randomUUID(),
      issuedAt: this.clock.now().toISOString(),
      issuer: { organisation, url: new URL(this.parts.webUrl).origin },
      ...(evidence.earlierOwners.length > 0 ? { earlierOwners: [...evidence.earlierOwners] } : {}),
      pack: {
        uid,
        name: pack.name,
        serial: pack.serial,
        status: pack.status,
        facts: facts.map(({ nominalCapacityMah, ...fact }) => ({
          ...spanned(fact),
          nominalCapacityAh: nominalCapacityMah / 1_000,
        })),
        services: services.map(toService),
      },
      readBy: readBy.map(spanned),
      data: {
        firstSampleAt,
        lastSampleAt: evidence.lastSampleAt?.toISOString() ?? null,
        samples: months.reduce((sum, { samples }) => sum + samples, 0),
        days: months.reduce((sum, month) => sum + month.days, 0),
      },
      ...figures(health, byDepth, days),
      months: [...months],
      alarms: {
        counts: alarms.counts,
        critical: alarms.critical.map(({ raisedAt, clearedAt, ...alarm }) => ({
          severity: 'critical',
          ...alarm,
          raisedAt: raisedAt.toISOString(),
          clearedAt: clearedAt?.toISOString() ?? null,
        })),
      },
      annexVii: annexVii({ health, firstSampleAt, months: [...months], criticalAlarms: alarms.counts.critical }),
      notes: notesOf(evidence, health),
    };
  }
}

function figures(
  { capacity, resistance, energyEfficiency, selfDischarge, cells, efc }: PackHealthDto,
  byDepth: PackCycles['byDepth'],
  days: HealthHistory['days'],
): Pick<Passport, 'capacity' | 'resistance' | 'cycles' | 'energyEfficiency' | 'selfDischarge' | 'cells'> {
  return {
    capacity: {
      capacityAh: ah(capacity.capacityMah),
      sigmaAh: ah(capacity.sigmaMah),
      sohPct: capacity.sohPct,
      atLeastAh: ah(capacity.atLeastMah),
      atLeastAt: capacity.atLeastAt,
      confidence: capacity.confidence,
      inWords: capacity.inWords,
      receipts: receiptsOf(capacity.receipts, days),
    },
    resistance: { ...resistance.pack, confidence: resistance.confidence },
    cycles: { efc, byDepth },
    energyEfficiency: energyEfficiency && {
      share: energyEfficiency.share,
      fromAt: energyEfficiency.fromAt,
      toAt: energyEfficiency.toAt,
    },
    selfDischarge: selfDischarge && {
      sharePerMonth: selfDischarge.sharePerMonth,
      sigma: selfDischarge.sigma,
      fromAt: selfDischarge.fromAt,
      toAt: selfDischarge.toAt,
    },
    cells: {
      imbalanceAh: ah(cells.imbalanceMah),
      weak: cells.weak.map(({ cell }) => cell),
      confidence: cells.confidence,
    },
  };
}

/** Those of the days that are over, and what the state holds of the day that is not. */
function receiptsOf(newest: PackHealthDto['capacity']['receipts'], days: HealthHistory['days']) {
  const kept = days.flatMap(({ closedWindows }) => closedWindows);
  const lastKept = kept.at(-1)?.toAt ?? '';
  return [...kept, ...newest.filter(({ toAt }) => toAt > lastKept)];
}

function notesOf({ readBy }: PassportEvidence, { asOf }: PackHealthDto): string[] {
  return [
    ...(readBy.some(({ provisional }) => provisional)
      ? [
          'Read by register maps that are provisional: they are not the maker’s, and a figure that stands on a wrong register is wrong.',
        ]
      : []),
    ...(asOf === null ? ['No sample of this pack was assessed.'] : []),
    'State of charge and health are PackWatch’s own, recomputed from what the BMS measured; nothing here is the BMS’s own estimate.',
  ];
}

const ah = (mah: number | null): number | null => (mah === null ? null : Math.round(mah) / 1_000);

function spanned<T extends { readonly from: Date; readonly to: Date | null }>(held: T) {
  return { ...held, from: held.from.toISOString(), to: held.to?.toISOString() ?? null };
}

const toService = ({ at, kind, cellIndex, notedAt }: ServiceEventItem) => ({ at, kind, cellIndex, notedAt });
