import { Injectable } from '@nestjs/common';
import { type LiveEvent } from '@packwatch/contracts';
import { ChangesRepository } from '@packwatch/db';
import { changeCursor, readPlace } from '../changes/change-cursor.ts';
import { ChangeSignals } from './change-signals.ts';

/** A page that missed more than so many changes reads a snapshot sooner than a list of them. */
const MISSED_AT_MOST = 1_000;

export interface Resumed {
  readonly events: LiveEvent[];
  /** What a page has that has all of this. */
  readonly id: string;
  /** False: there was nothing to go on from, or too much. */
  readonly resumed: boolean;
}

/** What pages missed while they were away, from the change feed: Redis remembers nothing. */
@Injectable()
export class LiveResume {
  constructor(
    private readonly changes: ChangesRepository,
    private readonly signals: ChangeSignals,
  ) {}

  /** Told of the id of each place that the feed grows to. */
  follow(organisationId: string, onPlace: (id: string) => void): () => void {
    return this.signals.listen(organisationId, (lastSeq) => onPlace(changeCursor({ seq: lastSeq + 1, part: 0 })));
  }

  async since(organisationId: string, lastEventId: string | undefined): Promise<Resumed> {
    const nothing = async (): Promise<Resumed> => {
      const { lastSeq } = await this.changes.position();
      return { events: [], id: changeCursor({ seq: lastSeq + 1, part: 0 }), resumed: false };
    };
    const fromSeq = lastEventId === undefined ? undefined : readPlace(lastEventId)?.seq;
    if (fromSeq === undefined) return nothing();
    const limit = MISSED_AT_MOST;
    const page = await this.changes.read(organisationId, { fromSeq, kinds: ['samples', 'alarm'], limit });
    const { changes, packUids, lastSeq, forgottenSeq } = page;
    if (fromSeq <= forgottenSeq || fromSeq > lastSeq + 1 || changes.length === limit) return nothing();
    const alarmIds = changes.flatMap(({ data }) => (typeof data?.['alarmId'] === 'string' ? [data['alarmId']] : []));
    const events: LiveEvent[] = [];
    if (packUids.size > 0) events.push({ kind: 'packs', organisationId, packUids: [...packUids.values()] });
    if (alarmIds.length > 0) events.push({ kind: 'alarms', organisationId, alarmIds: [...new Set(alarmIds)] });
    return { events, id: changeCursor({ seq: lastSeq + 1, part: 0 }), resumed: true };
  }
}
