import { Injectable, Logger, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import { liveChannel, liveEvent } from '@packwatch/contracts';
import { MembersRepository } from '@packwatch/db';
import { type Redis } from 'ioredis';
import { Observable, type Subscriber } from 'rxjs';
import { type Member } from '../../common/access.ts';
import { Clock } from '../../common/clock.ts';
import { parseJson } from '../../common/parse-json.ts';

/** Proxies drop a stream that is silent for a minute; and this is how soon a stream ends after its session did. */
export const HEARTBEAT_MS = 15_000;
/** How long a browser waits before it comes back. */
const RETRY_MS = 3_000;

interface Stream {
  readonly sessionId: string;
  readonly organisationId: string;
  readonly subscriber: Subscriber<MessageEvent>;
}

/**
 * Every open page of this process behind one Redis subscriber. A channel is subscribed to while somebody listens to it.
 * A stream ends when its session or its membership does.
 */
@Injectable()
export class LiveHub implements OnApplicationShutdown {
  private readonly logger = new Logger(LiveHub.name);
  private readonly streams = new Map<string, Set<Stream>>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly redis: Redis,
    private readonly members: MembersRepository,
    private readonly clock: Clock,
    heartbeatMs: number = HEARTBEAT_MS,
  ) {
    this.redis.on('message', (channel, message) => this.forward(channel, message));
    this.heartbeat = setInterval(() => void this.beat(), heartbeatMs);
    this.heartbeat.unref();
  }

  /** What changes in the member's organisation, from now on. Begins with `ready` once the channel is listened to. */
  open(member: Member): Observable<MessageEvent> {
    return new Observable<MessageEvent>((subscriber) => {
      const { sessionId, organisationId } = member;
      const stream: Stream = { sessionId, organisationId, subscriber };
      this.add(stream)
        .then(() => subscriber.next({ type: 'ready', data: '{}', retry: RETRY_MS }))
        .catch((error: unknown) => {
          this.logger.warn({ err: error, msg: 'Redis is away: a live stream could not start' });
          subscriber.complete();
        });
      return () => this.remove(stream);
    });
  }

  onApplicationShutdown(): void {
    clearInterval(this.heartbeat);
    for (const stream of this.all()) stream.subscriber.complete();
  }

  private all(): Stream[] {
    return [...this.streams.values()].flatMap((set) => [...set]);
  }

  private async add(stream: Stream): Promise<void> {
    const channel = liveChannel(stream.organisationId);
    const listening = this.streams.get(channel);
    if (listening) listening.add(stream);
    else this.streams.set(channel, new Set([stream]));
    // Also where the channel is subscribed to already: the answer then proves that it is.
    await this.redis.subscribe(channel);
  }

  private remove(stream: Stream): void {
    const channel = liveChannel(stream.organisationId);
    const listening = this.streams.get(channel);
    if (!listening?.delete(stream) || listening.size > 0) return;
    this.streams.delete(channel);
    this.redis
      .unsubscribe(channel)
      .catch((error: unknown) => this.logger.warn({ err: error, msg: 'a channel was not unsubscribed' }));
  }

  private forward(channel: string, message: string): void {
    const listening = this.streams.get(channel);
    if (!listening) return;
    const event = liveEvent.safeParse(parseJson(message));
    if (!event.success) {
      this.logger.warn({ msg: 'a live event was not understood', channel });
      return;
    }
    const data = JSON.stringify(event.data);
    for (const { subscriber } of listening) subscriber.next({ type: event.data.kind, data });
  }

  /** Keeps streams open, and ends those whose session is over: one question for all of them. */
  private async beat(): Promise<void> {
    const streams = this.all();
    if (streams.length === 0) return;
    try {
      const holding = await this.members.sessionsThatHold(streams, this.clock.now());
      for (const { sessionId, subscriber } of streams) {
        if (holding.has(sessionId)) subscriber.next({ comment: 'still here' });
        else subscriber.complete();
      }
    } catch (error) {
      // They carry ids only, and every read asks for the session again.
      this.logger.warn({ err: error, msg: 'sessions of live streams could not be checked' });
    }
  }
}
