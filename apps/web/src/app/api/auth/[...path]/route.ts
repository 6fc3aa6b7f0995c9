import { env } from '#env.ts';
import { passOn } from '#lib/server/pass-on.ts';

const toApi = (request: Request): Promise<Response> => passOn(request, env().API_URL);

export { toApi as GET, toApi as POST, toApi as PUT, toApi as PATCH, toApi as DELETE };
