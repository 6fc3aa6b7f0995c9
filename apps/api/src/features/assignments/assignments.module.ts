import { Module } from '@nestjs/common';
import { RegisterMapsModule } from '../register-maps/register-maps.module.ts';
import { AssignmentsController } from './assignments.controller.ts';
import { SerialAssignmentsController } from './serial-assignments.controller.ts';
import { AssignmentsService } from './assignments.service.ts';
import { SerialAssignmentsService } from './serial-assignments.service.ts';

@Module({
  imports: [RegisterMapsModule],
  controllers: [AssignmentsController, SerialAssignmentsController],
  providers: [AssignmentsService, SerialAssignmentsService],
})
export class AssignmentsModule {}
