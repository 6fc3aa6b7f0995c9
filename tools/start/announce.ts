import { type DemoManifest } from '@packwatch/contracts';
import pc from 'picocolors';
import { type placesOf } from './programs.ts';

/** Tells the person at the terminal where everything is. */
export function announce(
  places: ReturnType<typeof placesOf>,
  demo: DemoManifest | null,
  runFile: string,
  logFolder: string,
): void {
  const rows: [string, string][] = [
    ['Web', places.web],
    ['API', places.api],
    ['Gateways upload to', `${places.ingest}/v1/uploads  and  ${places.mqtt}`],
    ['Mails that were sent', places.mail],
    ['Logs', logFolder],
    ['All of this, for scripts', runFile],
  ];
  if (demo) rows.splice(1, 0, ['Sign in as', `${demo.login.email}  with  ${demo.login.password}`]);
  if (demo?.webhook) rows.push(['Webhooks go to', `${demo.webhook.url}  signed with  ${demo.webhook.secret}`]);
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(`\n${pc.bold('PackWatch is running.')} Ctrl-C stops it.\n`);
  for (const [name, value] of rows) console.log(`  ${name.padEnd(width)}  ${pc.cyan(value)}`);
  console.log('');
}
