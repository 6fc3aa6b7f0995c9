import { Injectable } from '@nestjs/common';
import { type Change, type ChangeKind, type ChangePage, changeKind } from '@packwatch/contracts';
import { ChangesRepository } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { ChangeSignals } from '../live/change-signals.ts';
import { LiveHub } from '../live/live-hub.ts';
import { changeCursor, type ChangePlace, cursorExpired, placeOf } from './change-cursor.ts';
import { FeedWait } from './feed-wait.ts';
import { toChanges } from './to-changes.ts';

/** While nothing is heard from Redis the feed is looked at this often. */
const LOOK_EVERY_MS = 2_000;
const STREAM_PAGE = 500;

interface Question {
  readonly after: string | undefined;
  readonly kinds: readonly ChangeKind[] | undefined;
}

@Injectable()
export class ChangesService {
  constructor(
    private readonly changes: ChangesRepository,
    private readonly signals: ChangeSignals,
    private readonly hub: LiveHub,
  ) {}

  /** A page; if there is nothing yet, what comes within `waitMs`. */
  async page(member: Member, question: Question & { limit: number; waitMs: number }): Promise<ChangePage> {
    const wait = new FeedWait();
    const stop = this.signals.listen(member.organisationId, () => wait.wake());
    const until = performance.now() + question.waitMs;
    try {
      let place = await this.begin(question.after, 'query.after');
      for (;;) {
        const page = await this.read(member, place, question);
        const leftMs = until - performance.now();
        if (page.items.length > 0 || page.more || leftMs <= 0) {
          return { items: page.items, cursor: changeCursor(page.next), more: page.more };
        }
        place = page.next;
        await wait.next(Math.min(leftMs, LOOK_EVERY_MS));
      }
    } finally {
      stop();
    }
  }

  /** Server-sent events without an end, from a cursor on. The first page is read before the answer begins, for its problems. */
  async stream(
    member: Member,
    question: Question & { lastEventId: string | undefined },
  ): Promise<AsyncGenerator<string>> {
    const path = question.lastEventId === undefined ? 'query.after' : 'header.last-event-id';
    const place = await this.begin(question.lastEventId ?? question.after, path);
    await this.read(member, place, { kinds: question.kinds, limit: 1 });
    return this.follow(member, place, question.kinds);
  }

  private async *follow(
    member: Member,
    from: ChangePlace,
    kinds: readonly ChangeKind[] | undefined,
  ): AsyncGenerator<string> {
    const wait = new FeedWait();
    let [isOver, isQuiet] = [false, false];
    const stop = this.signals.listen(member.organisationId, () => wait.wake());
    const leave = this.hub.guard(member, {
      beat: () => {
        isQuiet = true;
        wait.wake();
      },
      end: () => {
        isOver = true;
        wait.wake();
      },
    });
    try {
      yield `retry: 3000\nid: ${changeCursor(from)}\n\n`;
      let place = from;
      while (!isOver) {
        const page = await this.read(member, place, { kinds, limit: STREAM_PAGE });
        if (page.items.length > 0) yield page.items.map(inEvent).join('');
        else if (isQuiet) yield `: still here\nid: ${changeCursor(page.next)}\n\n`;
        isQuiet = false;
        place = page.next;
        if (!page.more) await wait.next(LOOK_EVERY_MS);
      }
    } finally {
      stop();
      leave();
    }
  }

  private async begin(after: string | undefined, path: string): Promise<ChangePlace> {
    if (after !== undefined && after !== 'now') return placeOf(after, path);
    const { lastSeq, forgottenSeq } = await this.changes.position();
    return { seq: (after === 'now' ? lastSeq : forgottenSeq) + 1, part: 0 };
  }

  private async read(
    member: Member,
    from: ChangePlace,
    { kinds = changeKind.options, limit }: { kinds?: readonly ChangeKind[] | undefined; limit: number },
  ): Promise<{ items: Change[]; next: ChangePlace; more: boolean }> {
    const stored = await this.changes.read(member.organisationId, { fromSeq: from.seq, kinds, limit });
    const { lastSeq, forgottenSeq, changes } = stored;
    if (from.seq <= forgottenSeq || from.seq > lastSeq + 1) throw cursorExpired();
    const items: Change[] = [];
    for (const item of toChanges(stored, from)) {
      const last = items.at(-1);
      // One more than there is room for: there are more already.
      if (items.length === limit && last) return { items, next: placeOf(last.cursor, 'query.after'), more: true };
      items.push(item);
    }
    const newest = changes.at(-1);
    const isFull = changes.length === limit && newest !== undefined;
    const next = { seq: (isFull ? newest.seq : lastSeq) + 1, part: 0 };
    return { items, next, more: isFull && newest.seq < lastSeq };
  }
}

const inEvent = ({ cursor, ...item }: Change): string =>
  `id: ${cursor}\nevent: ${item.kind}\ndata: ${JSON.stringify(item)}\n\n`;
