import { z } from 'zod';

/** What mails are about that people can do without: alarms by how grave they are, and the fleet report. */
export const MAIL_TOPICS = ['info', 'warning', 'critical', 'report'] as const;
export const mailTopic = z.enum(MAIL_TOPICS);
export type MailTopic = z.infer<typeof mailTopic>;

export const mailChoice = z
  .object({
    /** The address that it is about. */
    email: z.string(),
    /** What does not come to it; channels and policies still say what goes where else. */
    off: z.array(mailTopic),
  })
  .meta({ id: 'MailChoice' });
export type MailChoice = z.infer<typeof mailChoice>;

export const chooseMails = z
  .strictObject({
    off: z
      .array(mailTopic)
      .max(MAIL_TOPICS.length)
      .meta({ description: 'What is not to come; none: all of it comes.' }),
  })
  .meta({ id: 'ChooseMails' });
export type ChooseMails = z.output<typeof chooseMails>;
