import { yamlText } from './yaml-text.ts';

/**
 * What each format lets the client's own name of a server be. Small and of plain data: the exports and the pages' script refuse and
 * write a name with the same lines.
 */
interface ServerKeyForm {
  /** Names that the format can hold; any name when absent. */
  pattern?: RegExp;
  /** What a name may be there: the beginning of the sentence that refuses another one. */
  rule?: string;
  /** The name stands as a YAML scalar and gets quotes where it needs them; elsewhere it stands as it is. */
  yaml?: true;
}

const cursor: ServerKeyForm = {
  pattern: /^[A-Za-z0-9_./-]+$/,
  rule: 'Cursor’s lists part server and tool with a colon and take patterns, so names there are letters, digits and _ . / -',
};

/** The formats whose text names the server. */
const forms = new Map<string, ServerKeyForm>([
  [
    'claude-code',
    {
      pattern: /^[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*$/,
      rule: 'Claude Code parts the names of server and tool with two underscores, so a server’s name there is letters, digits, hyphens and single underscores',
    },
  ],
  [
    'codex',
    {
      pattern: /^[A-Za-z0-9_-]+$/,
      rule: 'A server’s name in Codex is letters, digits, hyphens and underscores',
    },
  ],
  ['cursor', cursor],
  ['cursor-cli', cursor],
  [
    'gemini-cli',
    {
      pattern: /^[A-Za-z0-9-]+$/,
      rule: 'Gemini CLI parts server and tool at an underscore, so a server’s name there is letters, digits and hyphens',
    },
  ],
  [
    'openai-responses',
    {
      pattern: /^[A-Za-z][A-Za-z0-9_-]*$/,
      rule: 'A server_label here is letters, digits, hyphens and underscores with a letter first',
    },
  ],
  [
    'docker',
    {
      pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/,
      rule: 'Docker’s command takes names parted by colons and commas, so names there are letters, digits and _ . -, with no hyphen or dot first',
    },
  ],
  [
    'envoy-ai-gateway',
    {
      pattern: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
      rule: 'A backend’s name in Kubernetes is up to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends',
      yaml: true,
    },
  ],
  ['kong', { yaml: true }],
  ['litellm', { yaml: true }],
]);

/** Whether the format's text names the server at all. */
export function namesServer(format: string): boolean {
  return forms.has(format);
}

/** Why the format cannot hold this name of the server, in a sentence; `undefined` when it can. */
export function refuseServerKey(format: string, key: string): string | undefined {
  if (key === '') return 'The name of the server is empty.';
  const { pattern, rule } = forms.get(format) ?? {};
  return pattern === undefined || pattern.test(key) ? undefined : `${rule}; ${JSON.stringify(key)} is not.`;
}

/** The name as it stands in the format's text. */
export function writeServerKey(format: string, key: string): string {
  return forms.get(format)?.yaml ? yamlText(key) : key;
}
