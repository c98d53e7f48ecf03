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
  ['Execute high', { name: 'cancel_task', description: 'Cancel a running task by its id' }],
  ['Write medium', { server: 'Todo list', name: 'cancel_task', description: 'Cancel a task' }],
  [
    'Execute high',
    { server: 'Cloud hosting', name: 'start_rescue', description: 'Initiate rescue mode for a machine' },
  ],
  ['Execute high', { server: 'Browser driver', name: 'browser_submit_form', description: 'Submit a form' }],
  ['Execute high', { server: 'Browser driver', name: 'clear_text', description: 'Clears the text of an input field' }],
  ['Read low', { server: 'Browser driver', name: 'element_is_ready', description: 'Checks if an element is ready' }],
  ['Execute medium', { server: 'Cloud browser', name: 'create_session', description: 'Create a browser session' }],
  ['Execute medium', { name: 'refresh_feed', description: 'Trigger a refresh of the feed' }],
  ['Execute medium', { server: 'Xcode', name: 'xcode-test' }],
  [
    'Execute critical',
    { name: 'use_tool', description: 'Execute a tool call', parameters: { name: {}, arguments: {} } },
  ],
  ['Write low', { server: 'Vector database', name: 'use_database', description: 'Switch to another database' }],
  [
    'Financial critical',
    { server: 'EVM wallet', name: 'revoke_approval', description: 'Revoke the approval of a token' },
  ],
  ['Write medium', { name: 'withdraw_contract', description: 'Withdraws a contract that was sent for signature' }],
  [
    'Read medium',
    {
      server: 'MySQL',
      name: 'execute_query',
      description: 'Execute a SQL SELECT query. Disabled unless switched on.',
      parameters: query,
    },
  ],
  ['Read low', { name: 'code_review', description: 'Perform a code review of a commit' }],
  ['Read medium', { name: 'read_terminal_output', description: 'Reads the output of the terminal' }],
  [
    'Read low',
    { name: 'get_income_statement', description: 'Get the income statement of a company', parameters: { ticker: {} } },
  ],
  ['Read low', { server: 'Memory bank', name: 'read_bank', description: 'Read a memory bank file' }],
  ['Read medium', { name: 'test_contrast', description: 'Test a webpage for contrast', parameters: { url: {} } }],
  ['Destructive critical', { server: 'Postgres', name: 'delete_branch' }],
  [
    'Destructive high',
    { server: 'Settings', name: 'delete-setting', description: 'Removes a flag or setting from a config' },
  ],
  [
    'Execute critical',
    { server: 'Functions cloud', name: 'put_function', description: '将构建好的工程部署到函数计算' },
  ],
  ['Execute high', 'entity_action'],
  [
    'Write critical',
    { server: 'GitHub', name: 'transfer_repository', description: 'Transfer a repository to another account' },
  ],
  [
    'Read low',
    {
      server: 'Docs of a cloud',
      name: 'read_page',
      description: 'Fetch a documentation page',
      parameters: { url: { description: 'URL of the documentation page' } },
    },
  ],
  ['Read medium', { server: 'Garmin health', name: 'user_settings', description: 'Get user settings' }],
  ['Read low', { server: 'Exchange for trading', name: 'depth', description: '获取订单簿' }],
];

describe('category and level together', () => {
  it.each(cases)('is %s for %j', (expected, example) => {
    const { category, riskLevel } = classify(inputOf(example));
    expect(`${category} ${riskLevel}`).toBe(expected);
  });
});
