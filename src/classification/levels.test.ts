import { describe, expect, it } from 'vitest';
import { classify } from './classify.ts';
import { inputOf } from './testing.ts';
import type { Example } from './rule.ts';

const query = { query: { type: 'string' } };
const cases: [level: string, example: Example][] = [
  ['Read high', { name: 'list_keys', description: 'Get a list of API keys' }],
  ['Read high', 'get_env'],
  ['Read low', { name: 'get_value', description: 'Get a value by its key' }],
  ['Execute critical', 'device_shell'],
  ['Execute critical', 'container_exec'],
  ['Write high', { name: 'send_message', parameters: { phone_number: { type: 'string' } } }],
  ['Write medium', { server: 'Slack', name: 'send_message' }],
  ['Write high', { name: 'start_call', description: 'Start an outbound phone call' }],
  ['Destructive high', { name: 'manage_rule', description: '创建、修改或删除告警规则' }],
  ['Execute high', { name: 'send_message', parameters: { agent_url: { type: 'string' } } }],
  ['Read medium', { name: 'extract_data', description: 'Extract structured data from a URL' }],
  ['Read low', { server: 'Postgres', name: 'search_docs', description: 'Search the documentation' }],
  ['Read low', { name: 'list_displays', description: 'List connected displays' }],
  ['Write high', { name: 'set_registry_value', description: 'Set a value in the Windows registry' }],
  ['Execute high', { server: 'Modbus', name: 'write_register' }],
  ['Write critical', { name: 'set_role_permissions', description: 'Assign or remove permissions of a role' }],
  ['Destructive critical', { name: 'delete_rows', description: 'Permanently deletes rows that match a filter' }],
  ['Destructive critical', { name: 'http_delete', description: 'Make an HTTP DELETE request' }],
  ['Execute critical', { name: 'run_report', description: 'Runs a query on the database', parameters: query }],
  ['Read medium', { name: 'run_report', description: 'Runs a read-only query on the database', parameters: query }],
  ['Read low', { name: 'open_nodes', description: 'Open specific nodes of the knowledge graph by name' }],
  ['Destructive high', { server: 'Git', name: 'git_reset', parameters: { mode: { enum: ['soft', 'hard'] } } }],
  ['Write medium', { server: 'Git', name: 'git_reset', description: 'Unstages all staged changes' }],
  ['Destructive high', { server: 'MongoDB', name: 'drop_index', description: 'Drop one index of a collection' }],
  ['Destructive critical', { server: 'Elasticsearch', name: 'delete_index', description: 'Delete an index' }],
  ['Write high', { server: 'Drive', name: 'share_file', description: 'Share a file with a user' }],
  ['Write critical', { server: 'Drive', name: 'set_permissions', description: 'Set the permissions of a file' }],
  ['Write high', { server: 'Mail', name: 'create_forwarding_rule' }],
  ['Write high', 'sign_document'],
  ['Write critical', { name: 'delete_permission', description: 'Remove a user permission from a project' }],
  ['Write high', 'toggle_feature_flag'],
  ['Write high', 'edit_hosts_file'],
  ['Financial critical', { name: 'run_payroll', description: 'Run payroll for all employees' }],
  ['Financial high', { name: 'cancel_order', description: 'Cancel an order' }],
  ['Execute critical', { name: 'docker', description: 'Use the Docker CLI', parameters: { args: { type: 'string' } } }],
  [
    'Execute critical',
    {
      name: 'interact',
      description: 'Fill fields of a page',
      parameters: { code: { type: 'string', description: 'JavaScript code to run in the page' } },
    },
  ],
  ['Read medium', { name: 'parse_log', description: 'Parse a log.\n\nArgs:\n    file_path: Path of the file\n' }],
  ['Destructive medium', { name: 'clear_thoughts', description: 'Clear all thoughts of the current session' }],
  ['unknown unknown', 'zorp'],
  ['unknown unknown', { name: 'process_note', description: 'Processes a note.' }],
  ['Write medium', 'manage_notes'],
];

describe('category and level together', () => {
  it.each(cases)('is %s for %j', (expected, example) => {
    const { category, riskLevel } = classify(inputOf(example));
    expect(`${category} ${riskLevel}`).toBe(expected);
  });
});
