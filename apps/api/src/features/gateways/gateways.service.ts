import { Injectable } from '@nestjs/common';
import { type GatewayList, type gatewayListQuery } from '@packwatch/contracts';
import { type GatewayPosition, GatewaysRepository } from '@packwatch/db';
import { z } from 'zod';
import { type Member } from '../../common/access.ts';
import { cursorCodec } from '../../common/cursor.ts';

const cursor = cursorCodec<GatewayPosition>(z.object({ name: z.string(), id: z.uuid() }));

@Injectable()
export class GatewaysService {
  constructor(private readonly gateways: GatewaysRepository) {}

  async list(member: Member, query: z.output<typeof gatewayListQuery>): Promise<GatewayList> {
    const after = cursor.decode(query.cursor);
    const { items, more } = await this.gateways.list(member.organisationId, { after, limit: query.limit });
    const last = items.at(-1);
    return { items, nextCursor: more && last ? cursor.encode({ name: last.name, id: last.id }) : null };
  }
}
