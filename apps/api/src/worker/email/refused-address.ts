/**
 * Whether what a mail server said against a recipient is about that address. Relaying denied or a listed sender is said at the
 * recipient too, and is the sender's fault: by RFC 3463 the first is 5.1, the others are 5.7 and their like.
 */
export const isAboutAddress = (response: string): boolean =>
  /\b5\.1\.\d/.test(response) || (/\b55[013]\b/.test(response) && !/\b5\.[2-7]\.\d/.test(response));
