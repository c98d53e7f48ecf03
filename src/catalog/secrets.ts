/** A form in which a working credential is written. */
interface SecretForm {
  /** Kebab-case; stands in the mark that replaces the value. */
  id: string;
  /** With its article, as a sentence names it. */
  what: string;
  /** Linear in the length of the text. The group `secret` is the value; without one, the whole match is. */
  pattern: RegExp;
  /** Whether the value has to look random, because the form alone proves little. */
  random?: boolean;
}

/** Forms that issuers give to their tokens so that scanners find them, and those of the places where a value is plainly one. */
export const secretForms: readonly SecretForm[] = [
  { id: 'github-token', what: 'a GitHub token', pattern: /\bgh[pousr]_[A-Za-z0-9]{36}(?![A-Za-z0-9])|\bgithub_pat_[A-Za-z0-9_]{60,100}/g },
  { id: 'gitlab-token', what: 'a GitLab token', pattern: /\bglpat-[A-Za-z0-9_-]{20}/g },
  { id: 'slack-token', what: 'a Slack token', pattern: /\bxox[abeprs]-(?:\d{6,20}-)?[A-Za-z0-9-]{10,200}|\bxapp-\d-[A-Za-z0-9-]{20,200}/g },
  { id: 'slack-webhook', what: 'a Slack webhook', pattern: /\bhooks\.slack\.com\/services\/(?<secret>T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,32})/g },
  { id: 'aws-access-key', what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  { id: 'aws-secret-key', what: 'an AWS secret key', pattern: /\baws.{0,20}?secret.{0,20}?[=:]\s{0,4}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])/gi },
  { id: 'google-api-key', what: 'a Google API key', pattern: /\bAIza[A-Za-z0-9_-]{35}/g },
  { id: 'anthropic-key', what: 'an Anthropic key', pattern: /\bsk-ant-[A-Za-z0-9_-]{20,200}/g },
  { id: 'openai-key', what: 'an OpenAI key', pattern: /\bsk-(?:proj-|svcacct-|or-v1-)?[A-Za-z0-9_-]{32,200}/g, random: true },
  { id: 'stripe-key', what: 'a Stripe key', pattern: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{20,120}/g },
  { id: 'npm-token', what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { id: 'hugging-face-token', what: 'a Hugging Face token', pattern: /\bhf_[A-Za-z0-9]{34}\b/g },
  { id: 'sendgrid-key', what: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/g },
  { id: 'telegram-token', what: 'a Telegram bot token', pattern: /\b\d{8,10}:AA[A-Za-z0-9_-]{33}/g },
  { id: 'private-key', what: 'a private key', pattern: /-----BEGIN (?:[A-Z]{1,12} )?PRIVATE KEY-----(?:\\n|\s){0,4}(?<secret>[A-Za-z0-9+/=\\\s]{40,8000})/g },
  { id: 'jwt', what: 'a JSON Web Token', pattern: /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,2000}/g },
  { id: 'password-in-address', what: 'a password in an address', pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#@:"'<>]{0,100}:(?<secret>[^\s/?#@"'<>]{3,200})@[\w[]/gi },
  {
    id: 'token-in-address',
    what: 'a token in an address',
    pattern: /[?&](?:access_?token|api_?key|apikey|auth_?token|auth|key|token|secret|client_secret|password)=(?<secret>[A-Za-z0-9_.~%+-]{16,500})/gi,
    random: true,
  },
  {
    id: 'bearer-token',
    what: 'a bearer token',
    pattern: /\bBearer\s{1,4}(?<secret>[A-Za-z0-9_.~+/-]{20,2000}=*)/g,
    random: true,
  },
  {
    id: 'assigned-secret',
    what: 'a value given to a secret’s name',
    pattern: /\b(?:api[_-]?key|api[_-]?token|auth[_-]?token|access[_-]?token|client[_-]?secret|secret[_-]?key|password|passwd)["']?\s{0,4}[=:]\s{0,4}["']?(?<secret>[A-Za-z0-9_+/-]{20,200})(?![A-Za-z0-9_.([])/gi,
    random: true,
  },
];

/** Every form has one of these, so that most texts are done with one look. */
const hint =
  /gh[pousr]_|github_pat_|glpat-|xox|xapp-|hooks\.slack|AKIA|ASIA|secret|AIza|sk-|[rs]k_|npm_|hf_|SG\.|:AA|PRIVATE KEY|eyJ|:\/\/[^\s/]{0,300}@|key|token|password|passwd|auth|sig|Bearer/i;

/** Values that documentation repeats, and marks of something to fill in. */
const placeholder =
  /EXAMPLE|your|xxxx|\*\*\*|\.\.\.|<|\$|\{|%7B|%24|redacted|placeholder|changeme|123456|abcdef|abc123|^(?:pass|password|passwd|pwd|secret|token|admin|root|postgres|mysql|test|user|guest|mypassword|mysecret|p4ss|pw)\d{0,4}$|SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c/i;

/** Whether a value has letters of both cases and digits, or is a long number in hexadecimal, and repeats little. */
function looksRandom(value: string): boolean {
  if (new Set(value).size < 10) return false;
  const digits = value.match(/\d/g)?.length ?? 0;
  if (/^[0-9a-f-]{32,}$/i.test(value)) return digits > 5;
  return digits > 1 && /[a-z]/.test(value) && /[A-Z]/.test(value);
}

/** A secret that was found, without its value. */
export interface FoundSecret {
  id: string;
  what: string;
}

/** Replaces each credential in a text by a mark such as `REDACTED-AWS-ACCESS-KEY`, which may stand in an address too. */
export function redactSecrets(text: string): string {
  return withSecrets(text, () => {});
}

/** What looks like a working credential in a text. */
export function secretsIn(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  withSecrets(text, (secret) => found.push(secret));
  return found;
}

function withSecrets(text: string, onFound: (secret: FoundSecret) => void): string {
  if (text.length < 12 || !hint.test(text)) return text;
  let result = text;
  for (const { id, what, pattern, random = false } of secretForms) {
    result = result.replace(pattern, (whole: string, ...rest: unknown[]) => {
      const groups = rest.at(-1) as { secret?: string } | string;
      const value = (typeof groups === 'object' ? groups.secret : undefined) ?? whole;
      if (placeholder.test(value) || new Set(value).size < 4 || (random && !looksRandom(value))) return whole;
      onFound({ id, what });
      const at = whole.lastIndexOf(value);
      return `${whole.slice(0, at)}${markOf(id)}${whole.slice(at + value.length)}`;
    });
  }
  return result;
}

function markOf(id: string): string {
  return `REDACTED-${id.toUpperCase()}`;
}

/** What was redacted from a text, read from its marks. */
export function redactedIn(text: string): FoundSecret[] {
  if (!text.includes('REDACTED-')) return [];
  return secretForms.filter(({ id }) => text.includes(markOf(id))).map(({ id, what }) => ({ id, what }));
}
