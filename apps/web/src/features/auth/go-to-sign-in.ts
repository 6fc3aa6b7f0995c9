/** The session ended under an open page: sign in, then come back to the same place. */
export function goToSignIn(): void {
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?${new URLSearchParams({ next: here }).toString()}`);
}
