import { type RegisterMapRef, type SlaveRole } from '@packwatch/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export const registerMapsQuery = () =>
  queryOptions({
    queryKey: queryKeys.registerMaps,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/register-maps', { signal })),
  });

export const registerMapQuery = (ref: RegisterMapRef) =>
  queryOptions({
    queryKey: queryKeys.registerMap(ref),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/register-maps/{ref}', { params: { path: { ref } }, signal })),
  });

export const registerMapDiffQuery = (ref: RegisterMapRef, from: RegisterMapRef) =>
  queryOptions({
    queryKey: queryKeys.registerMapDiff(ref, from),
    queryFn: ({ signal }) =>
      valueOf(api.GET('/v1/register-maps/{ref}/diff', { params: { path: { ref }, query: { from } }, signal })),
    // Versions never change.
    staleTime: Infinity,
    refetchInterval: false,
  });

/** The same text always gets the same answer. */
export const registerMapCheckQuery = (text: string, document: Record<string, unknown> | null) =>
  queryOptions({
    queryKey: queryKeys.registerMapCheck(text),
    queryFn: ({ signal }) =>
      valueOf(api.POST('/v1/register-maps/validate', { body: { document: document ?? {} }, signal })),
    enabled: document !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    refetchInterval: false,
  });

export interface PastedFrame {
  readonly request: string;
  /** Null: none was pasted. */
  readonly response: string | null;
}

/** What to read frames by: a document that is not saved yet, or a saved map. */
export type TriedBy = { readonly document: Record<string, unknown> } | { readonly maps: RegisterMapRef[] };

export const tryRegisterMap = (by: TriedBy, frames: PastedFrame[]) =>
  valueOf(api.POST('/v1/register-maps/try', { body: { ...by, frames } }));

export interface NewRegisterMap {
  readonly document: Record<string, unknown>;
  readonly basedOn: RegisterMapRef;
  readonly comment?: string;
}

export const createRegisterMap = (body: NewRegisterMap) => valueOf(api.POST('/v1/register-maps', { body }));

export interface MapAssignment {
  readonly map: RegisterMapRef;
  readonly packs: string[];
  readonly role?: SlaveRole;
  /** Left out: from now on. */
  readonly from?: string;
  readonly backdate: boolean;
}

export const assignRegisterMap = (body: MapAssignment) => valueOf(api.POST('/v1/register-maps/assign', { body }));
