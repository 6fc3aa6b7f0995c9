import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../common/access.ts';

/** Alive: the process answers. Says nothing of the database, so that a supervisor does not restart what would only wait. */
@Controller('health')
@Public()
@ApiExcludeController()
export class HealthController {
  @Get()
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
