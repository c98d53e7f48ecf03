import { z } from 'zod';

/** What a condition compares with; `lt` to `gte` take numbers, `in` and `not_in` lists, `exists` a boolean, `regex` an RE2 pattern. */
export const operators = [
  'eq',
  'neq',
  'lt',
  'lte',
  'gt',
  'gte',
  'in',
  'not_in',
  'exists',
  'regex',
  'contains',
] as const;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const path = z
  .string()
  .max(500)
  .regex(/^args(?:\.[^.]+)+$/, 'a path is args.<field>, with .<nested> for a field inside it')
  .describe(
    'Which argument is looked at: `args.<field>[.<nested>]`. A field whose own name holds a dot cannot be named.',
  );

/** `{ path, op, value }`; which values an operator takes depends on the operator. */
const conditionSchema = z
  .discriminatedUnion('op', [
    z.strictObject({ path, op: z.enum(['eq', 'neq']), value: scalar }),
    z.strictObject({ path, op: z.enum(['lt', 'lte', 'gt', 'gte']), value: z.number() }),
    z.strictObject({ path, op: z.enum(['in', 'not_in']), value: z.array(scalar).min(1).max(1000) }),
    z.strictObject({ path, op: z.literal('exists'), value: z.boolean() }),
    z.strictObject({ path, op: z.literal('regex'), value: z.string().max(1000) }),
    z.strictObject({ path, op: z.literal('contains'), value: scalar }),
  ])
  .describe(
    'A comparison of one argument with a value. `regex` is RE2 and not anchored; `contains` looks in a text or a list.',
  );
export type Condition = z.infer<typeof conditionSchema>;

export const denyIfSchema = z
  .strictObject({
    conditions: z
      .array(conditionSchema)
      .max(100)
      .describe('All must hold for the call to be denied; an empty list always holds.'),
    on_deny: z.string().min(1).max(2000).describe('The text the agent reads in place of a result.'),
  })
  .describe('One reason to deny a call.');
export type DenyIf = z.infer<typeof denyIfSchema>;

export const windows = ['minute', 'hour', 'day'] as const;

export const limitSchema = z
  .strictObject({
    counter: z
      .string()
      .regex(/^[a-z0-9_]{1,256}$/, 'a counter is named with a-z, 0-9 and _')
      .describe('Name of the quota; limits of one name draw on one quota.'),
    window: z.enum(windows).describe('Length of the quota’s period, aligned to UTC.'),
    max: z.int().min(0).max(1_000_000_000).describe('Calls a period; 0 denies every call.'),
    scope: z.literal('grant').describe('Whose calls are counted together: one caller of one server.'),
  })
  .describe('A quota, reserved before the call is forwarded and given back when the call was not executed.');
export type Limit = z.infer<typeof limitSchema>;

export const toolRuleSchema = z
  .strictObject({
    require: z.array(conditionSchema).max(100).optional().describe('Each must hold, else the call is denied.'),
    deny_if: z.array(denyIfSchema).max(100).optional().describe('The first entry that holds denies the call.'),
    limits: z.array(limitSchema).max(20).optional().describe('Quotas of this tool.'),
  })
  .describe('What one listed tool may do; an empty object allows it.');
export type ToolRule = z.infer<typeof toolRuleSchema>;

const madeForSchema = z
  .strictObject({
    server: z.string().min(1).describe('The catalog’s id of the server.'),
    version: z.string().optional().describe('Version of the server that was seen; absent when it named none.'),
    definitions: z
      .record(z.string().min(1), z.string().regex(/^sha256-[0-9a-f]{64}$/))
      .describe('Hash of what the server said of each tool, by tool name.'),
  })
  .describe(
    'What the policy was written for. A tool whose definition is another one now is denied under `default: deny`.',
  );
export type MadeFor = z.infer<typeof madeForSchema>;

/**
 * The gateway policy. A call passes hide, default, require, deny_if and limits in this order and the first denial wins.
 * Read a stranger's policy with `parsePolicy`: zod alone drops a tool named `__proto__`.
 */
export const policySchema = z
  .strictObject({
    version: z.literal('1').describe('Version of this format.'),
    default: z.enum(['deny', 'allow']).describe('What becomes of tools that are not listed under `tools`.'),
    hide: z
      .array(z.string().min(1))
      .max(100_000)
      .optional()
      .describe('Tools that are left out of tools/list and denied when called; `*` hides all.'),
    all_tools: z
      .strictObject({ limits: z.array(limitSchema).max(20).optional().describe('Quotas over every call together.') })
      .optional()
      .describe('What holds for every call.'),
    tools: z.record(z.string().min(1), toolRuleSchema).optional().describe('Rules by tool name.'),
    made_for: madeForSchema.optional(),
  })
  .describe('Which tools of one MCP server an agent may call, how, and how often.');
export type Policy = z.infer<typeof policySchema>;
