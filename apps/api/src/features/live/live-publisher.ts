import { Injectable, Logger } from '@nestjs/common';
import { liveChannel, type LiveEvent } from '@packwatch/contracts';
import { type Redis } from 'ioredis';

/** Tells open pages what changed. A message that is lost costs freshness, never truth: so it never fails a request. */
@Injectable()
export class LivePublisher {
  private readonly logger = new Logger(LivePublisher.name);

  constructor(private readonly redis: Pick<Redis, 'publish'>) {}

  async publish(event: LiveEvent): Promise<void> {
    try {
      await this.redis.publish(liveChannel(event.organisationId), JSON.stringify(event));
    } catch (error) {
      this.logger.warn({ err: error, msg: 'a live event was not published' });
    }
  }
}
