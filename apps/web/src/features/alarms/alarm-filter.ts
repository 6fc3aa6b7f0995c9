import { type AlarmSeverity, type AlarmStatus } from '@packwatch/contracts';

export interface AlarmFilter {
  readonly status: AlarmStatus | null;
  readonly severity: AlarmSeverity | null;
  readonly pack: string | null;
  readonly assigned?: 'me' | 'nobody' | null;
  readonly site?: string | null;
  readonly group?: string | null;
}
