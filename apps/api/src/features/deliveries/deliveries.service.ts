import { Injectable } from '@nestjs/common';
import {
  type DeliveryDetail,
  type DeliveryList,
  type deliveryListQuery,
  MAX_REDELIVERIES,
  type Redelivered,
  type RedeliverRange,
} from '@packwatch/contracts';
import { DeliveriesViewRepository } from '@packwatch/db';
import { z } from 'zod';
import { type Member } from '../../common/access.ts';
import { notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { cursorCodec } from '../../common/cursor.ts';

const cursor = cursorCodec(
  z.object({ createdAt: z.string().refine((text) => !Number.isNaN(Date.parse(text))), id: z.uuid() }),
);

@Injectable()
export class DeliveriesService {
  constructor(
    private readonly deliveries: DeliveriesViewRepository,
    private readonly clock: Clock,
  ) {}

  async list(member: Member, query: z.output<typeof deliveryListQuery>): Promise<DeliveryList> {
    const { items, next } = await this.deliveries.list(member.organisationId, {
      status: query.status,
      kind: query.kind,
      alarmId: query.alarm,
      targetId: query.target,
      before: cursor.decode(query.cursor),
      limit: query.limit,
    });
    return { items, nextCursor: next && cursor.encode(next) };
  }

  async detail(member: Member, id: string): Promise<DeliveryDetail> {
    const delivery = await this.deliveries.find(member.organisationId, id);
    if (!delivery) throw notFound('delivery');
    return delivery;
  }

  async redeliver(member: Member, id: string): Promise<DeliveryDetail> {
    const by = { at: this.clock.now(), actor: member.by };
    const delivery = await this.deliveries.redeliver(member.organisationId, id, by);
    if (!delivery) throw notFound('delivery');
    return delivery;
  }

  async redeliverRange(member: Member, { from, to, kind, target }: RedeliverRange): Promise<Redelivered> {
    const range = { from: new Date(from), to: new Date(to), kind, targetId: target };
    const by = { at: this.clock.now(), actor: member.by };
    const count = await this.deliveries.redeliverRange(member.organisationId, range, by);
    return { redelivered: count, more: count === MAX_REDELIVERIES };
  }
}
