import { type LiveEvent } from '@packwatch/contracts';
import { type CommittedGroup } from './work.ts';

export interface LiveFeed {
  /** Tells whoever looks. Never waits and never fails: a lost message costs freshness, not truth. */
  publish(event: LiveEvent): void;
  /** Tells the refold that there is work. */
  nudgeRefold(): void;
}

/** Step 7: what changed, by organisation. */
export function publish(group: CommittedGroup, { feed }: { readonly feed: LiveFeed }): CommittedGroup {
  publishChanges(group, feed);
  if (group.needsRefold) feed.nudgeRefold();
  return group;
}

export function publishChanges(
  { changedPacks, changedAlarms }: Pick<CommittedGroup, 'changedPacks' | 'changedAlarms'>,
  feed: LiveFeed,
): void {
  for (const [organisationId, packs] of Map.groupBy(changedPacks, (pack) => pack.organisationId)) {
    feed.publish({ kind: 'packs', organisationId, packUids: packs.map((pack) => pack.uid) });
  }
  for (const [organisationId, alarms] of Map.groupBy(changedAlarms, (alarm) => alarm.organisationId)) {
    feed.publish({ kind: 'alarms', organisationId, alarmIds: [...new Set(alarms.map((alarm) => alarm.id))] });
  }
}
