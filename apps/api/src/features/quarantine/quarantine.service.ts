import { Injectable } from '@nestjs/common';
import { type QuarantineList, type quarantineQuery } from '@packwatch/contracts';
import { QuarantineRepository } from '@packwatch/db';
import { z } from 'zod';
import { type Member } from '../../common/access.ts';
import { cursorCodec } from '../../common/cursor.ts';

const cursor = cursorCodec<number>(z.int().positive());

@Injectable()
export class QuarantineService {
  constructor(private readonly quarantine: QuarantineRepository) {}

  async list(member: Member, query: z.output<typeof quarantineQuery>): Promise<QuarantineList> {
    const { items, more } = await this.quarantine.list(member.organisationId, {
      gatewayId: query.gateway,
      reason: query.reason,
      beforeId: cursor.decode(query.cursor),
      limit: query.limit,
    });
    const last = items.at(-1);
    return { items, nextCursor: more && last ? cursor.encode(Number(last.id)) : null };
  }
}
