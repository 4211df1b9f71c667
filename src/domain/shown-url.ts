/** An address as it may be shown and logged: without user, password, fragment, and the values of secret parameters. */
export function shownUrl(text: string): string {
  if (!URL.canParse(text)) return text.slice(0, 200);
  const url = new URL(text);
  url.username = '';
  url.password = '';
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (isSecretName(name)) url.searchParams.set(name, 'hidden');
  return url.href;
}

function isSecretName(name: string): boolean {
  return /token|key|secret|passw|pwd|signature|auth|session|credential|^sig$|^code$/i.test(name);
}
