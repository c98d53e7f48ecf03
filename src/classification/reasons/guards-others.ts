import type { Action } from '../actions.ts';
import { anyOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

/** Rules that hold back or let through what others do, by what stands before the rule. */
const ruleOf = words('firewall waf security access isolation inspection filtering dlp egress ingress admission nat');
/** What a product for security calls its controls. */
const securityControls =
  /\b(?:policy|forwarding|timeout|intrusion|threat|bypass|ssl) rule$|\b(?:exempt|exemption|malicious|bypass)(?: \w+)? (?:list|url|domain)$|\b(?:dlp|detection) (?:engine|dictionary)$/;
/** Says what a program may do, or who may come in. */
const anywhere =
  /\b(?:security level|allowed command|captcha (?:config|configuration|setting)|(?:authentication|auth|login|sso|oidc|saml) (?:config|configuration|setting|provider|policy)|social login|ip restriction|content security policy|api shield|zero trust policy)$/;

/** Where a test logs in as somebody. */
const tests = words('accessibility scan test crawl');

/** A rule or a setting that stands between a stranger and what others rely on. */
export function guardsOthers({ object }: Action, view: View): boolean {
  const said = object.join(' ');
  if (object.at(-1) === 'rule' && anyOf(object.slice(0, -1), ruleOf)) return true;
  return (
    (anywhere.test(said) && !anyOf(view.name, tests)) || (topicIn(view, 'security') && securityControls.test(said))
  );
}

const login =
  /\boauth2?\b|\boidc\b|\bauthori[sz]ation\b|\bauthenticat\w+|\bidentity\b|\bgrants?\b|\bsso\b|\bkeycloak\b/i;

/** A program that logs in somewhere, not a person who buys. */
export function isLoginClient({ object }: Action, view: View): boolean {
  if (object.at(-1) !== 'client' || topicIn(view, 'contacts', 'bank', 'shop')) return false;
  if (topicIn(view, 'security')) return true;
  const { name, title = '', description = '' } = view.input.server;
  return login.test(`${name} ${title} ${description} ${view.description.slice(0, 200)}`);
}
