import { createParser } from 'nuqs/server';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => UUID.test(text);

/** An id in the address; anything else there is no filter, rather than an error of the API. */
export const parseAsId = createParser({
  parse: (text) => (isId(text) ? text.toLowerCase() : null),
  serialize: (id: string) => id,
});
