/** Headings, labels and types that a harvest of documentation takes for the name of a tool. In lower case. */
const headings = new Set(
  `input output inputs outputs parameters parameter arguments argument args returns return cross-platform feature features key-features usage installation
  install example examples note notes prerequisites configuration config requirements license licence overview tools tool description
  optional required default true false null none string number boolean object array integer setup getting-started quick-start quickstart
  documentation troubleshooting contributing changelog roadmap limitations faq support acknowledgments acknowledgements credits
  resources prompts capabilities authentication security environment-variables available-tools response error errors warning important
  tip tips name type value values purpose summary introduction about background architecture development testing deployment
  supported unsupported yes no todo tbd n/a`.split(/\s+/),
);

/** Whether a name is a heading, a label or a type of a documentation page. Case counts: no tool is named `Parameters`, one may be `config`. */
export function isHeading(name: string): boolean {
  const words = name.trim().replace(/[:*_`#\s]+$/, '');
  if (words !== name.trim() && /[:*`#]$/.test(name.trim())) return true;
  const capitalised = /^\p{Lu}/u.test(words);
  const type = /^(?:true|false|null|string|number|boolean|object|array|integer)$/.test(words);
  return type || (capitalised && headings.has(words.toLowerCase().replaceAll(' ', '-')));
}

/** Whether a name is a phrase in title case, such as `Search All Notes`: a heading unless the server names all its tools so. */
export function isTitlePhrase(name: string): boolean {
  return /^\p{Lu}\p{Ll}{1,30}(?: (?:\p{Lu}\p{Ll}{1,30}|&|and|of|the|for)){2,8}$/u.test(name);
}
