import { type AlarmList, type PackList } from '@packwatch/contracts';

/** What the API says about what needs attention. */
export interface AttentionAnswers {
  /** The site that was asked about; null is all of them. */
  readonly site: string | null;
  readonly alarms: AlarmList;
  readonly silent: PackList;
  readonly socDoubtful: PackList;
  readonly weakCell: PackList;
  readonly lowHealth: PackList;
}
