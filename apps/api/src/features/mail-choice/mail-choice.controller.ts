import { Body, Controller, Get, Put } from '@nestjs/common';
import { chooseMails, type ChooseMails, mailChoice, type MailChoice } from '@packwatch/contracts';
import { MailChoicesRepository } from '@packwatch/db';
import { CurrentCaller, type SessionCaller, SignedIn } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { AppError } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';

@Controller('v1/me/mails')
@SignedIn()
export class MailChoiceController {
  constructor(
    private readonly choices: MailChoicesRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiRoute({
    operationId: 'getMyMails',
    summary: 'Which mails of your organisation do not come to your own address',
    answers: mailChoice,
  })
  get(@CurrentCaller() caller: SessionCaller): Promise<MailChoice> {
    return this.choices.of(organisationOf(caller), caller.email);
  }

  @Put()
  @ApiRoute({
    operationId: 'chooseMyMails',
    summary: 'Choose which mails of your organisation come to your own address',
    description:
      'Channels and policies say what is sent where; this holds back what would come to your address. Whoever edits channels and ' +
      'policies sees it, and the ledger of deliveries says so of each mail that was held back.',
    answers: mailChoice,
  })
  choose(
    @CurrentCaller() caller: SessionCaller,
    @Body({ schema: chooseMails }) { off }: ChooseMails,
  ): Promise<MailChoice> {
    return this.choices.set(organisationOf(caller), caller.email, off, { by: caller.by, at: this.clock.now() });
  }
}

function organisationOf({ organisationId }: SessionCaller): string {
  if (organisationId !== null) return organisationId;
  throw new AppError('no_active_organisation', 'choose an organisation first: these are its mails');
}
