/**
 * A server's id from its address, for people to read: an official name's `~hh` are letters again. A name that was shortened to a
 * hash stays as it is, and so does a fallback id (`npm/@scope~name`), which is its own address.
 */
export function shownId(address: string): string {
  const official = address.split('/')[0]?.includes('.') ?? false;
  if (!official || address.includes('~~')) return address;
  try {
    return decodeURIComponent(address.replaceAll('%', '%25').replaceAll(/~(?=[0-9a-f]{2})/g, '%'));
  } catch {
    return address;
  }
}
