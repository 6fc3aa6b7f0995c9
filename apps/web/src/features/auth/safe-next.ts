/** Only a path of this site: anything else in a link would make the sign-in page a springboard to other sites. */
export function safeNext(next: string): string {
  return /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
