import { Injectable } from '@nestjs/common';
import {
  type BusHealth,
  type busHealthQuery,
  busHealthRangeLimitMs,
  type GatewayDetail,
  type GatewayList,
  type gatewayListQuery,
} from '@packwatch/contracts';
import { BusHealthRepository, type GatewayPosition, GatewaysRepository } from '@packwatch/db';
import { z } from 'zod';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { cursorCodec } from '../../common/cursor.ts';

const cursor = cursorCodec<GatewayPosition>(z.object({ name: z.string(), id: z.uuid() }));

@Injectable()
export class GatewaysService {
  constructor(
    private readonly gateways: GatewaysRepository,
    private readonly buses: BusHealthRepository,
    private readonly clock: Clock,
  ) {}

  async list(member: Member, query: z.output<typeof gatewayListQuery>): Promise<GatewayList> {
    const after = cursor.decode(query.cursor);
    const { items, more } = await this.gateways.list(member.organisationId, { after, limit: query.limit });
    const last = items.at(-1);
    return { items, nextCursor: more && last ? cursor.encode({ name: last.name, id: last.id }) : null };
  }

  async detail(member: Member, id: string): Promise<GatewayDetail> {
    const nowMs = this.clock.now().getTime();
    const gateway = await this.gateways.find(member.organisationId, id);
    if (!gateway) throw notFound('gateway');
    const clock = await this.buses.recentSkew(member.organisationId, id, nowMs);
    const heardAt = gateway.lastReceivedAt;
    return { ...gateway, clock, silenceMs: heardAt === null ? null : Math.max(0, nowMs - Date.parse(heardAt)) };
  }

  async busHealth(member: Member, id: string, query: z.output<typeof busHealthQuery>): Promise<BusHealth> {
    const nowMs = this.clock.now().getTime();
    const range = hoursOf(query, nowMs);
    const health = await this.buses.of(member.organisationId, id, range, nowMs);
    if (!health) throw notFound('gateway');
    return health;
  }
}

const HOUR_MS = 3_600_000;
const DEFAULT_RANGE_MS = 24 * HOUR_MS;

/** The range as full hours. @throws AppError `invalid_input` for one that is too long */
function hoursOf({ from, to, hourly }: z.output<typeof busHealthQuery>, nowMs: number) {
  const untilMs = to === undefined ? nowMs : Date.parse(to);
  const sinceMs = from === undefined ? untilMs - DEFAULT_RANGE_MS : Date.parse(from);
  const fromMs = Math.floor(sinceMs / HOUR_MS) * HOUR_MS;
  const toMs = Math.ceil(untilMs / HOUR_MS) * HOUR_MS;
  if (untilMs - sinceMs > busHealthRangeLimitMs(hourly)) {
    const message = `may lie at most ${busHealthRangeLimitMs(hourly) / 86_400_000} days before \`to\``;
    throw new AppError('invalid_input', 'the range is too long', { fields: [{ path: 'query.from', message }] });
  }
  if (sinceMs >= untilMs) {
    const message = 'must lie before `to`';
    throw new AppError('invalid_input', 'the range is empty', { fields: [{ path: 'query.from', message }] });
  }
  return { fromMs, toMs, hourly };
}
