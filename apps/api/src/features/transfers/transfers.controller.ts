import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  offeredPack,
  packTakenOver,
  takeOverPack,
  type TakeOverPack,
  transferCode,
  type TransferCode,
} from '@packwatch/contracts';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { TransfersService } from './transfers.service.ts';

const NOT_OPEN = 'The offer was taken up, taken back or is over; or there never was one.';

/** For a buyer: what a code offers. */
@Controller('v1/transfers')
@Permit('pack:transfer')
export class TransfersController {
  constructor(private readonly transfers: TransfersService) {}

  @Post('look')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'lookAtTransfer',
    summary: 'What the code of a pack offers',
    answers: offeredPack,
    problems: { 404: NOT_OPEN },
  })
  look(@Body({ schema: transferCode }) { code }: TransferCode) {
    return this.transfers.look(code);
  }

  @Post('accept')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'acceptTransfer',
    summary: 'Take a pack over',
    description:
      'It is a pack of yours from this moment on, with what it is, what was done to it, its health and its history; charge and health ' +
      'go on where they were. Assign its address or serial number at a gateway of yours. Samples of before are copied meanwhile, ' +
      'the newest day first (`getPackOwnership`).',
    answers: packTakenOver,
    problems: {
      404: NOT_OPEN,
      409: 'A pack of yours has that name (`name_taken`), it is yours already (`pack_is_yours`), or its history is being rewritten (`pack_busy`).',
    },
  })
  accept(@CurrentMember() member: Member, @Body({ schema: takeOverPack }) body: TakeOverPack) {
    return this.transfers.takeOver(member, body);
  }
}
