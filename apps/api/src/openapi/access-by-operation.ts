import { type INestApplication } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS, type Access } from '../common/access.ts';

const OPERATION = 'swagger/apiOperation';

/** What an operation takes, as its guard reads it: a permission, `session` or `public`. */
export function accessByOperation(app: INestApplication): Map<string, string> {
  const scanner = new MetadataScanner();
  const found = new Map<string, string>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const methods = metatype.prototype as Record<string, object>;
      for (const name of scanner.getAllMethodNames(methods)) {
        const method = methods[name] ?? {};
        const operation = Reflect.getMetadata(OPERATION, method) as { operationId?: string } | undefined;
        const access = (Reflect.getMetadata(ACCESS, method) ?? Reflect.getMetadata(ACCESS, metatype)) as
          Access | undefined;
        if (operation?.operationId === undefined || access === undefined) continue;
        found.set(operation.operationId, access.kind === 'permission' ? access.permission : access.kind);
      }
    }
  }
  return found;
}
