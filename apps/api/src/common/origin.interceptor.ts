import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { fromOrigin } from '@packwatch/db';
import { Observable } from 'rxjs';
import { type RequestWithCaller } from './access.ts';

/** Runs handlers so that what they write to the audit log says from where: address, request, session or key. */
@Injectable()
export class OriginInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { ip, id, caller } = context.switchToHttp().getRequest<RequestWithCaller>();
    const origin = {
      address: ip,
      requestId: id,
      ...(caller ? { via: caller.via, actorId: caller.userId ?? caller.sessionId } : {}),
      ...(caller?.oem ? { oemId: caller.oem.id } : {}),
    };
    return new Observable((subscriber) => fromOrigin(origin, () => next.handle().subscribe(subscriber)));
  }
}
