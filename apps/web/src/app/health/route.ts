export const dynamic = 'force-dynamic';

/** Says that the web server itself answers; the API has a health page of its own. */
export const GET = (): Response => Response.json({ status: 'ok' });
