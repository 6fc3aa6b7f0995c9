import { Module } from '@nestjs/common';
import { MailChoiceController } from './mail-choice.controller.ts';
import { UnsubscribeController } from './unsubscribe.controller.ts';

@Module({ controllers: [MailChoiceController, UnsubscribeController] })
export class MailChoiceModule {}
