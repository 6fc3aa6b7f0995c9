import { type RuleScope } from '@packwatch/contracts';
import { type SweptPack } from '@packwatch/db';
import { expect, it } from 'vitest';
import { coversOf } from './sweep-scope.ts';

const [GROUP, SITE, UID] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as const;
const PACK: SweptPack = {
  packId: 1,
  uid: UID,
  name: 'Alpha',
  siteId: SITE,
  chemistry: 'lfp',
  model: '24-115',
  tags: ['ferry'],
  groupIds: [GROUP],
  gatewayIds: [],
  isInService: true,
  tsMs: null,
  receivedMs: null,
  firstTsMs: null,
};
const OTHER: SweptPack = {
  ...PACK,
  ...{ packId: 2, uid: 'other', siteId: null, chemistry: 'nmc', model: '48-115', tags: [], groupIds: [] },
};
const packs = new Map([PACK, OTHER].map((pack) => [pack.packId, pack]));

it.each<[RuleScope, boolean]>([
  [{ of: 'fleet' }, true],
  [{ of: 'site', siteId: SITE }, false],
  [{ of: 'group', groupId: GROUP }, false],
  [{ of: 'tag', tag: 'ferry' }, false],
  [{ of: 'chemistry', chemistry: 'lfp' }, false],
  [{ of: 'model', model: '24-115' }, false],
  [{ of: 'pack', packUid: UID }, false],
])('%j is about the one pack; about the other too: %s', (scope, isAboutOther) => {
  const covers = coversOf(scope, packs, new Map());
  expect([covers({ packId: 1 }), covers({ packId: 2 }), covers({ packId: 3 })]).toEqual([true, isAboutOther, false]);
});
