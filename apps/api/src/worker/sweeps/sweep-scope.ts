import { type RuleScope } from '@packwatch/contracts';
import { type SweptGateway, type SweptPack } from '@packwatch/db';

type Subject = { readonly packId: number } | { readonly gatewayId: string };

/** Answers whether a rule of that scope is about a pack or a gateway, by what holds of them now. */
export function coversOf(
  scope: RuleScope,
  packs: ReadonlyMap<number, SweptPack>,
  gateways: ReadonlyMap<string, SweptGateway>,
): (subject: Subject) => boolean {
  return (subject) => {
    const pack = 'packId' in subject ? packs.get(subject.packId) : undefined;
    const place = 'packId' in subject ? pack : gateways.get(subject.gatewayId);
    if (place === undefined) return false;
    switch (scope.of) {
      case 'fleet':
        return true;
      case 'site':
        return place.siteId === scope.siteId;
      case 'chemistry':
        return pack?.chemistry === scope.chemistry;
      case 'model':
        return pack?.model === scope.model;
      case 'group':
        return pack?.groupIds.includes(scope.groupId) ?? false;
      case 'tag':
        return pack?.tags.includes(scope.tag) ?? false;
      case 'pack':
        return pack?.uid === scope.packUid;
    }
  };
}
