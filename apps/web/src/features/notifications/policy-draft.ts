import { type AlarmSeverity, type PolicyFields } from '@packwatch/contracts';
import { tagsOf } from '#features/notifications/addresses.ts';

export interface StepDraft {
  readonly afterMinutes: string;
  readonly channelIds: readonly string[];
}

/** A policy as it is typed. */
export interface PolicyDraft {
  readonly name: string;
  readonly enabled: boolean;
  readonly minSeverity: AlarmSeverity;
  readonly siteIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly tags: string;
  readonly groupSeconds: string;
  /** Empty: told once. */
  readonly repeatMinutes: string;
  readonly quiet: { readonly on: boolean; readonly from: string; readonly to: string; readonly timeZone: string };
  readonly steps: readonly StepDraft[];
}

export const emptyDraft = (timeZone: string): PolicyDraft => ({
  name: '',
  enabled: true,
  minSeverity: 'warning',
  siteIds: [],
  groupIds: [],
  tags: '',
  groupSeconds: '60',
  repeatMinutes: '',
  quiet: { on: false, from: '22:00', to: '06:00', timeZone },
  steps: [{ afterMinutes: '0', channelIds: [] }],
});

export const draftOf = (policy: PolicyFields, timeZone: string): PolicyDraft => ({
  name: policy.name,
  enabled: policy.enabled,
  minSeverity: policy.minSeverity,
  siteIds: policy.siteIds,
  groupIds: policy.groupIds,
  tags: policy.tags.join(', '),
  groupSeconds: `${policy.groupSeconds}`,
  repeatMinutes: policy.repeatMinutes === null ? '' : `${policy.repeatMinutes}`,
  quiet: policy.quietHours ? { on: true, ...policy.quietHours } : { on: false, from: '22:00', to: '06:00', timeZone },
  steps: policy.steps.map(({ afterMinutes, channelIds }) => ({ afterMinutes: `${afterMinutes}`, channelIds })),
});

const wholeOf = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : null);

/** What is typed as a policy; null while a number is missing or a step goes nowhere. The API judges the rest. */
export function fieldsOf(draft: PolicyDraft): PolicyFields | null {
  const groupSeconds = wholeOf(draft.groupSeconds);
  const repeatMinutes = draft.repeatMinutes.trim() === '' ? null : wholeOf(draft.repeatMinutes);
  const steps = draft.steps.flatMap(({ afterMinutes, channelIds }) => {
    const after = wholeOf(afterMinutes);
    return after === null || channelIds.length === 0 ? [] : [{ afterMinutes: after, channelIds: [...channelIds] }];
  });
  const { on, ...hours } = draft.quiet;
  if (
    draft.name.trim() === '' ||
    groupSeconds === null ||
    (repeatMinutes === null && draft.repeatMinutes.trim() !== '') ||
    steps.length < draft.steps.length
  ) {
    return null;
  }
  return {
    name: draft.name.trim(),
    enabled: draft.enabled,
    minSeverity: draft.minSeverity,
    siteIds: [...draft.siteIds],
    groupIds: [...draft.groupIds],
    tags: tagsOf(draft.tags),
    groupSeconds,
    repeatMinutes,
    quietHours: on ? hours : null,
    steps,
  };
}
