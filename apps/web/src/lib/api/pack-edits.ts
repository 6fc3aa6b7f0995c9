import { type PackDetail } from '@packwatch/contracts';
import { api, valueOf } from '#lib/api/client.ts';

/** All tags that a pack shall have from now on. */
export const tagPack = (uid: string, tags: string[]): Promise<PackDetail> =>
  valueOf(api.PUT('/v1/packs/{uid}/tags', { params: { path: { uid } }, body: { tags } }));

/** Says where a pack is; null: nowhere in particular. */
export const movePack = (uid: string, site: string | null): Promise<PackDetail> =>
  valueOf(api.PATCH('/v1/packs/{uid}', { params: { path: { uid } }, body: { site } }));
