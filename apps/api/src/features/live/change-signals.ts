import { Injectable, Logger } from '@nestjs/common';
import { changeChannel, changeNudge } from '@packwatch/contracts';
import { type Redis } from 'ioredis';
import { parseJson } from '../../common/parse-json.ts';

/** Told of each number that the feed of an organisation grows to. */
type OnGrown = (lastSeq: number) => void;

/** Who waits for the change feeds of organisations, behind one Redis subscriber. */
@Injectable()
export class ChangeSignals {
  private readonly logger = new Logger(ChangeSignals.name);
  private readonly waiting = new Map<string, Set<OnGrown>>();

  constructor(private readonly redis: Redis) {
    this.redis.on('message', (channel, message) => {
      const listeners = this.waiting.get(channel);
      if (!listeners) return;
      const nudge = changeNudge.safeParse(parseJson(message));
      if (nudge.success) for (const listener of [...listeners]) listener(nudge.data.lastSeq);
    });
  }

  /** Until the function that it answers with is called. Without Redis nothing is heard: who waits also asks by the clock. */
  listen(organisationId: string, onGrown: OnGrown): () => void {
    const channel = changeChannel(organisationId);
    const listeners = this.waiting.get(channel) ?? new Set();
    this.waiting.set(channel, listeners.add(onGrown));
    if (listeners.size === 1) this.redis.subscribe(channel).catch((error: unknown) => this.warn(error));
    return () => {
      if (!listeners.delete(onGrown) || listeners.size > 0) return;
      this.waiting.delete(channel);
      this.redis.unsubscribe(channel).catch((error: unknown) => this.warn(error));
    };
  }

  private warn(error: unknown): void {
    this.logger.warn({ err: error, msg: 'Redis is away: the change feed is looked at by the clock' });
  }
}
