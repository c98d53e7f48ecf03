/** Why an address is left alone. */
interface Unaskable {
  kind: 'needs-configuration' | 'holds-credential';
  /** One sentence that does not repeat what it warns of. */
  reason: string;
}

/** Names under which addresses carry what only their user may know. */
const credentialName =
  /(?:^|[_.-])(?:api[_-]?key|key|token|secret|password|passwd|pwd|auth|authorization|credential|sig|signature|session)s?$/i;

/** Why an address cannot be asked as it stands: each user's is another one, or it holds somebody's credential. */
export function unaskable(text: string): Unaskable | undefined {
  if (/[{}<>]|\$\w|%7B/i.test(text)) {
    return {
      kind: 'needs-configuration',
      reason: 'Its address has a placeholder, so each user’s is another one; it was not asked.',
    };
  }
  const url = new URL(text);
  const inQuery = [...url.searchParams.keys()].some((name) => credentialName.test(name));
  if (url.username === '' && url.password === '' && !inQuery) return undefined;
  return { kind: 'holds-credential', reason: 'Its address holds what looks like a credential, so it was not asked.' };
}
