import { Injectable, Logger, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import { liveChannel, type LiveEvent, liveEvent } from '@packwatch/contracts';
import { MembersRepository } from '@packwatch/db';
import { type Redis } from 'ioredis';
import { Observable, type Subscriber } from 'rxjs';
import { type Member } from '../../common/access.ts';
import { Clock } from '../../common/clock.ts';
import { parseJson } from '../../common/parse-json.ts';
import { LiveResume } from './live-resume.ts';

/** Proxies drop a stream that is silent for a minute; and this is how soon a stream ends after its session did. */
export const HEARTBEAT_MS = 15_000;
/** How long a browser waits before it comes back. */
const RETRY_MS = 3_000;

/** The place of a page that has nothing yet. */
const NOWHERE = '-';

/** Something that stays open for a member, and no longer than the session and the membership hold. */
interface Guarded {
  readonly sessionId: string;
  readonly organisationId: string;
  /** Now and then, while they hold. */
  readonly beat: () => void;
  /** They hold no more, or the process ends. */
  readonly end: () => void;
}

interface Stream {
  readonly organisationId: string;
  readonly subscriber: Subscriber<MessageEvent>;
  /** Up to where the page has everything, as an event's id: what it missed while it was away is told from there. */
  place: string;
}

/**
 * Every open page of this process behind one Redis subscriber. A channel is subscribed to while somebody listens to it.
 * A stream ends when its session or its membership does.
 */
@Injectable()
export class LiveHub implements OnApplicationShutdown {
  private readonly logger = new Logger(LiveHub.name);
  private readonly streams = new Map<string, Set<Stream>>();
  private readonly guarded = new Set<Guarded>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly redis: Redis,
    private readonly members: MembersRepository,
    private readonly clock: Clock,
    private readonly resume: LiveResume,
    heartbeatMs: number = HEARTBEAT_MS,
  ) {
    this.redis.on('message', (channel, message) => this.forward(channel, message));
    this.heartbeat = setInterval(() => void this.beat(), heartbeatMs);
    this.heartbeat.unref();
  }

  /**
   * What changes in the member's organisation, from now on. Begins with `ready` once the channel is listened to; before it,
   * for a page that comes back with the id of the last event it had, what changed since.
   */
  open(member: Member, lastEventId?: string): Observable<MessageEvent> {
    return new Observable<MessageEvent>((subscriber) => {
      const { organisationId } = member;
      const stream: Stream = { organisationId, subscriber, place: lastEventId ?? NOWHERE };
      let isReady = false;
      const leave = this.guard(member, {
        beat: () => subscriber.next({ comment: 'still here' }),
        end: () => subscriber.complete(),
      });
      const unfollow = this.resume.follow(organisationId, (id) => {
        if (!isReady) return;
        stream.place = id;
        subscriber.next({ type: 'position', id, data: '{}' });
      });
      this.add(stream)
        .then(async () => {
          const { events, id, resumed } = await this.resume.since(organisationId, lastEventId);
          for (const event of events) send(stream, event);
          stream.place = id;
          isReady = true;
          subscriber.next({ type: 'ready', id, data: JSON.stringify({ resumed }), retry: RETRY_MS });
        })
        .catch((error: unknown) => {
          this.logger.warn({ err: error, msg: 'a live stream could not start' });
          subscriber.complete();
        });
      return () => {
        leave();
        unfollow();
        this.remove(stream);
      };
    });
  }

  /** Has something ended with the member's session. Until the function that it answers with is called. */
  guard({ sessionId, organisationId }: Member, { beat, end }: Pick<Guarded, 'beat' | 'end'>): () => void {
    const entry: Guarded = { sessionId, organisationId, beat, end };
    this.guarded.add(entry);
    return () => this.guarded.delete(entry);
  }

  onApplicationShutdown(): void {
    clearInterval(this.heartbeat);
    for (const { end } of [...this.guarded]) end();
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
    for (const stream of listening) send(stream, event.data);
  }

  /** Keeps streams open, and ends those whose session is over: one question for all of them. */
  private async beat(): Promise<void> {
    const open = [...this.guarded];
    if (open.length === 0) return;
    try {
      const holding = await this.members.sessionsThatHold(open, this.clock.now());
      for (const { sessionId, beat, end } of open) (holding.has(sessionId) ? beat : end)();
    } catch (error) {
      // They carry ids only, and every read asks for the session again.
      this.logger.warn({ err: error, msg: 'sessions of live streams could not be checked' });
    }
  }
}

const send = ({ subscriber, place }: Stream, event: LiveEvent): void =>
  subscriber.next({ type: event.kind, id: place, data: JSON.stringify(event) });
