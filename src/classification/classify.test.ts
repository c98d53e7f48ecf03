import { describe, expect, it } from 'vitest';
import { classify, classifyAll } from './classify.ts';
import { inputOf } from './testing.ts';
import type { Example } from './rule.ts';

const cases: [mistake: string, category: string, examples: Example[]][] = [
  [
    'a money verb under another name is Financial',
    'Financial',
    [
      'authorizePayment',
      'send_funds',
      'topup_credits',
      'capture_payment',
      'withdrawFunds',
      { name: 'billing', parameters: { operation: { enum: ['status', 'charge'] } } },
      {
        name: 'manage_billing',
        description: 'Manage the billing account',
        parameters: { action: { enum: ['view', 'top_up'] } },
      },
    ],
  ],
  [
    'a money noun without a movement of money is no Financial tool',
    'Read',
    [
      'refund_eligibility',
      'get_payment_quote',
      'list_invoices',
      'get_refund',
      'pricing',
      'payout_schedule',
      'estimate_transfer_fee',
      'get_payment_methods',
      { server: 'Azure', name: 'subscription_list', description: 'List all subscriptions' },
      { server: 'Stripe', name: 'search_stripe_documentation', description: 'Search the documentation' },
    ],
  ],
  [
    'a subscription to notifications costs nothing',
    'Write',
    [
      {
        name: 'manage_notification_subscription',
        description: 'Manage a notification subscription',
        parameters: { action: { enum: ['ignore', 'watch', 'delete'] } },
      },
    ],
  ],
  [
    'the real verb may be the suffix',
    'Read',
    [
      { name: 'issue_read', description: 'Get information about an issue' },
      'repository_config_read',
      'orders.list',
      'account-settings-get',
    ],
  ],
  [
    'pure computation changes nothing',
    'Read',
    ['estimate_cost', 'compliance_score', 'generate_color_scheme', 'calculate_tax', 'validate_json'],
  ],
  ['health and meta tools read', 'Read', ['ping', 'version', 'server_capabilities', 'health_check', 'whoami']],
  [
    'a silent write is a Write',
    'Write',
    ['rotate_api_key', 'fork_repository', 'log_trace', 'link_project', 'clone_board', 'renew_token'],
  ],
  [
    'a keyword does not make a tool Destructive',
    'Write',
    ['logout', 'clear_cache', 'unpublish_page', 'remove_label', 'reset_filters'],
  ],
  [
    'an enforced read-only sentence counts',
    'Read',
    [
      {
        server: 'Postgres',
        name: 'execute_sql',
        description: 'Execute a SQL query. Read-only access is enforced by the server.',
        parameters: { sql: { type: 'string' } },
      },
    ],
  ],
  [
    'nothing falls back to Other',
    'Execute',
    [
      { server: 'Terraform', name: 'tf_apply' },
      { name: 'sql', parameters: { query: { type: 'string' } } },
      'apply_migration',
      { server: 'Playwright', name: 'click' },
    ],
  ],
  [
    'the worst action of several decides',
    'Destructive',
    [
      {
        name: 'manage_x',
        description: 'Manage things',
        parameters: { action: { type: 'string', enum: ['list', 'create', 'delete'] } },
      },
    ],
  ],
];

describe('mistakes that published catalogs make', () => {
  for (const [mistake, category, examples] of cases) {
    it.each(examples)(`${mistake}: %j`, (example) => {
      expect(classify(inputOf(example)).category).toBe(category);
    });
  }

  it.each(['Input', 'Cross-Platform'])('a harvesting mistake is unknown, never harmless: %s', (name) => {
    expect(classify(inputOf(name))).toMatchObject({ category: 'unknown', riskLevel: 'unknown', confidence: 0 });
  });

  it('a thin definition has low confidence', () => {
    expect(classify(inputOf('frobnicate')).confidence).toBeLessThan(0.7);
    expect(classify(inputOf('get_thing')).confidence).toBeLessThan(0.7);
    for (const name of ['do_it', 'x', 'sql', 'run_action', 'device_command', 'room_operation']) {
      const { category, confidence } = classify(inputOf(name));
      expect(category, name).toMatch(/^(?:unknown|Execute)$/);
      expect(confidence, name).toBeLessThan(0.7);
    }
  });
});

describe('the settled cases of the rubric', () => {
  it.each<[Example, string, string]>([
    [{ server: 'Slack', name: 'post_message', description: 'Post a message to a channel' }, 'Write', 'medium'],
    [{ server: 'Gmail', name: 'send_email', description: 'Send an email' }, 'Write', 'high'],
    [{ name: 'run_code', description: 'Run code in an isolated sandbox' }, 'Execute', 'high'],
    [{ name: 'run_code', description: 'Run Python code' }, 'Execute', 'critical'],
    [{ name: 'remove_team_member', description: 'Remove a member from a team' }, 'Write', 'high'],
    [
      { server: 'Ethereum wallet', name: 'send_transaction', description: 'Sign and send a transaction' },
      'Financial',
      'critical',
    ],
    [{ server: 'Ethereum', name: 'deploy_contract', description: 'Deploy a smart contract' }, 'Financial', 'critical'],
    [{ server: 'Mail', name: 'read_email', description: 'Read an email' }, 'Read', 'medium'],
    [{ name: 'get_secret', description: 'Get the value of a secret' }, 'Read', 'high'],
    [{ name: 'delete_database', description: 'Delete a database' }, 'Destructive', 'critical'],
    [{ name: 'delete_comment', description: 'Delete a comment' }, 'Destructive', 'medium'],
    [{ name: 'connect', description: 'Connect to the server' }, 'Write', 'low'],
    [{ server: 'Stripe', name: 'cancel_subscription', description: 'Cancel a subscription' }, 'Financial', 'high'],
    [{ name: 'get_weather', description: 'Get the weather for a city' }, 'Read', 'low'],
  ])('%j is %s/%s', (example, category, riskLevel) => {
    expect(classify(inputOf(example))).toMatchObject({ category, riskLevel });
  });
});

describe('other languages', () => {
  it.each<[Example, string]>([
    [{ name: 'f1', description: '删除一个文件' }, 'Destructive'],
    [{ name: 'f2', description: 'Crear un nuevo proyecto' }, 'Write'],
    [{ name: 'f3', description: 'Exclui um registro' }, 'Destructive'],
    [{ name: 'f4', description: 'Envoyer un message' }, 'Write'],
    [{ name: 'f5', description: 'Löscht eine Datei' }, 'Destructive'],
    [{ name: 'f6', description: 'ユーザーの情報を取得します' }, 'Read'],
    [{ name: 'f7', description: '파일을 삭제합니다' }, 'Destructive'],
    [{ name: 'f8', description: 'Удалить запись' }, 'Destructive'],
  ])('%j is %s', (example, category) => {
    expect(classify(inputOf(example)).category).toBe(category);
  });
});

describe('what the author declares', () => {
  const deleting = { name: 'delete_user', description: 'Delete a user' };

  it('never lowers an answer', () => {
    const declared = classify(inputOf({ ...deleting, annotations: { readOnlyHint: true, destructiveHint: false } }));
    const plain = classify(inputOf(deleting));
    expect([declared.category, declared.riskLevel]).toEqual([plain.category, plain.riskLevel]);
    expect(declared.conflicts).toEqual([
      { hint: 'readOnlyHint', declared: true, assessed: false },
      { hint: 'destructiveHint', declared: false, assessed: true },
    ]);
  });

  it('conflicts only where a hint is set', () => {
    expect(classify(inputOf(deleting)).conflicts).toEqual([]);
    expect(
      classify(inputOf({ ...deleting, annotations: { idempotentHint: true, openWorldHint: false } })).conflicts,
    ).toEqual([]);
  });

  it('may raise an answer that the words leave open', () => {
    const vague = { name: 'process_records', description: 'Processes the records' };
    expect(
      classify(inputOf({ ...vague, annotations: { destructiveHint: true, readOnlyHint: false } })).category,
    ).not.toBe('Read');
  });
});

it('gives equal answers for equal input, whatever was classified before', () => {
  const example = { server: 'Slack', name: 'list_channels', description: 'List the channels' };
  const first = classify(inputOf(example));
  classify(inputOf({ server: 'Gmail', name: 'send_email' }));
  expect(classify(inputOf(example))).toEqual(first);
});

it('answers for many tools at once as for each alone', () => {
  const examples = cases.flatMap(([, , tools]) => tools).map(inputOf);
  const inputs = Array.from({ length: 700 }, (_, position) => examples[position % examples.length]!);
  expect(classifyAll(inputs)).toEqual(inputs.map(classify));
});
