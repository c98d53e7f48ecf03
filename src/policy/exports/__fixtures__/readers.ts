import { spawnSync } from 'node:child_process';
import { isAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { parse as parseToml } from '@iarna/toml';
import { load as parseYaml } from 'js-yaml';

/** What a text says of one tool of the server, read with another parser than the one that wrote it. */
type Reader = (text: string, tool: string, key: string) => string;

type Dict = Record<string, any>;

const own = (value: Dict | undefined, key: string) =>
  value !== undefined && Object.hasOwn(value, key) ? value[key] : undefined;

function gateway(policy: Dict, tool: string): string {
  if (policy['hide']?.includes(tool)) return 'hide';
  const rule = own(policy['tools'], tool);
  if (rule === undefined) return policy['default'];
  if (rule.deny_if?.some(({ conditions }: Dict) => conditions.length === 0)) return 'deny';
  return rule.limits ? 'limit' : 'allow';
}

function intercept(policy: Dict, tool: string): string {
  if (policy['hide']?.includes(tool)) return 'hide';
  const rules = own(policy['tools'], tool)?.rules as Dict[] | undefined;
  if (rules === undefined) return policy['default'];
  if (rules.some(({ action }) => action === 'deny')) return 'deny';
  return rules.some(({ rate_limit: rate }) => /^\d+\/(?:minute|hour|day)$/.test(rate)) ? 'limit' : 'allow';
}

function codex(config: Dict, tool: string, key: string): string {
  const server = config['mcp_servers'][key];
  if (!server.enabled_tools.includes(tool) || server.disabled_tools.includes(tool)) return 'deny';
  const mode = own(server.tools, tool)?.approval_mode ?? server.default_tools_approval_mode;
  return { approve: 'allow', prompt: 'ask' }[mode as string] ?? mode;
}

function gemini(config: Dict, tool: string, key: string): string {
  const rules = (config['rule'] as Dict[])
    .filter((rule) => rule['mcpName'] === key && (rule['toolName'] === undefined || rule['toolName'] === tool))
    .toSorted((a, b) => b['priority'] - a['priority']);
  return { allow: 'allow', ask_user: 'ask', deny: 'deny' }[rules[0]?.['decision'] as string] ?? 'ask';
}

/** Runs the text in a shell where `docker` prints its arguments and does nothing. */
function docker(text: string, tool: string, key: string): string {
  const stub = 'docker() { printf "%s\\0" "$@"; printf "\\n"; }\n';
  const { stdout } = spawnSync('/bin/bash', ['-c', stub + text], { encoding: 'utf8', env: { PATH: '' } });
  const calls = stdout.split('\n').map((line) => line.split('\0'));
  const disabled = calls.some((args) => args[2] === 'disable' && args[3] === tool && args[5] === key);
  const run = calls.find((args) => args[2] === 'run') ?? [];
  const offered = run.some((argument, index) => argument === `${key}:${tool}` && run[index - 1] === '--tools');
  return offered && !disabled ? 'allow' : 'deny';
}

function cedar(text: string, tool: string): string {
  const answer = isAuthorized({
    principal: { type: 'Client', id: 'agent' },
    action: { type: 'Action', id: 'call_tool' },
    resource: { type: 'Tool', id: tool },
    context: {},
    policies: { staticPolicies: text },
    entities: [],
  });
  if (answer.type !== 'success') throw new Error(JSON.stringify(answer.errors));
  return answer.response.decision;
}

const json = (read: (value: Dict, tool: string, key: string) => string): Reader => (text, ...rest) => read(JSON.parse(text), ...rest);
const yaml = (read: (value: Dict, tool: string, key: string) => string): Reader => (text, ...rest) => read(parseYaml(text) as Dict, ...rest);
const toml = (read: (value: Dict, tool: string, key: string) => string): Reader => (text, ...rest) => read(parseToml(text), ...rest);
const firstList = (lists: Dict, order: readonly string[], name: string) => order.find((list) => lists[list]?.includes(name));

/** By the format's id. */
export const readers: Record<string, Reader> = {
  gateway: json(gateway),
  'claude-code': json(({ permissions }, tool, key) => firstList(permissions, ['deny', 'ask', 'allow'], `mcp__${key}__${tool}`) ?? 'unlisted'),
  codex: toml(codex),
  cursor: json(({ mcpAllowlist }, tool, key) => (mcpAllowlist.includes(`${key}:${tool}`) ? 'allow' : 'ask')),
  'cursor-cli': json(({ permissions }, tool, key) => firstList(permissions, ['deny', 'allow'], `Mcp(${key}:${tool})`) ?? 'ask'),
  'gemini-cli': toml(gemini),
  vscode: json((settings, tool) => (own(settings['chat.tools.eligibleForAutoApproval'], tool) === false ? 'ask' : 'allow')),
  'openai-responses': json(({ allowed_tools, require_approval: { always, never } }, tool) => {
    if (!allowed_tools.includes(tool) || always.tool_names.includes(tool) === never.tool_names.includes(tool)) return 'deny';
    return always.tool_names.includes(tool) ? 'ask' : 'allow';
  }),
  intercept: yaml(intercept),
  docker,
  agentgateway: yaml(({ policies }, tool) =>
    policies.mcpAuthorization.rules.some((rule: string) => rule.startsWith('mcp.tool.name == ') && JSON.parse(rule.slice(17)) === tool)
      ? 'allow'
      : 'deny',
  ),
  'envoy-ai-gateway': yaml(({ spec }, tool, key) => {
    const { defaultAction, rules } = spec.securityPolicy.authorization;
    const targets = rules.flatMap(({ action, target }: Dict) => (action === 'Allow' ? target.tools : []));
    const allowed = targets.some((target: Dict) => target['backend'] === key && target['tool'] === tool);
    const selected = spec.backendRefs[0].toolSelector?.include.includes(tool) ?? true;
    return allowed && selected ? 'allow' : defaultAction.toLowerCase();
  }),
  kong: yaml(({ plugins: [{ config }] }, tool) => {
    const acl = config.tools.find(({ name }: Dict) => name === tool)?.acl ?? config.default_acl[0];
    return acl.deny?.includes('agents') ? 'deny' : acl.allow?.includes('agents') ? 'allow' : 'deny';
  }),
  litellm: yaml(({ mcp_servers: servers }, tool, key) => {
    const { allowed_tools: allowed, disallowed_tools: disallowed } = servers[key];
    return (allowed ? allowed.includes(tool) : !disallowed.includes(tool)) ? 'allow' : 'deny';
  }),
  toolhive: cedar,
};
