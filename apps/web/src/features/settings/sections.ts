import { type Permission } from '@packwatch/contracts';

interface SectionFacts {
  readonly key: string;
  /** What one has to be allowed to see it; null: everybody may. */
  readonly permission: Permission | null;
}

/** What can be set, by what it is about. */
export const SECTION_GROUPS = [
  { key: 'you', sections: [{ key: 'account', permission: null }] },
  {
    key: 'organisation',
    sections: [
      { key: 'organisation', permission: 'organisation:read' },
      { key: 'members', permission: 'member:read' },
      { key: 'sso', permission: 'member:write' },
      { key: 'brand', permission: 'organisation:read' },
      { key: 'oem', permission: 'organisation:read' },
      { key: 'customers', permission: 'customer:read' },
      { key: 'audit', permission: 'audit:read' },
    ],
  },
  {
    key: 'notifications',
    sections: [
      { key: 'channels', permission: 'channel:read' },
      { key: 'policies', permission: 'channel:read' },
      { key: 'deliveries', permission: 'delivery:read' },
    ],
  },
  {
    key: 'programs',
    sections: [
      { key: 'keys', permission: 'key:read' },
      { key: 'webhooks', permission: 'webhook:read' },
      { key: 'changes', permission: 'change:read' },
    ],
  },
] as const satisfies readonly { readonly key: string; readonly sections: readonly SectionFacts[] }[];

export type SectionKey = (typeof SECTION_GROUPS)[number]['sections'][number]['key'];

export interface Section extends SectionFacts {
  readonly key: SectionKey;
}

export const SECTIONS: readonly Section[] = SECTION_GROUPS.flatMap(({ sections }): readonly Section[] => sections);

export const hrefOf = (key: SectionKey): string => `/settings/${key}`;
