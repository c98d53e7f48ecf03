// Files of MCP clients. Claude Desktop, Claude Code, Cursor, Windsurf, Gemini CLI: https://modelcontextprotocol.io/docs/develop/connect-local-servers
// VS Code: https://code.visualstudio.com/docs/copilot/reference/mcp-configuration — Codex: https://developers.openai.com/codex/mcp
// Zed: https://zed.dev/docs/ai/mcp
import { z } from 'zod';

/** One server as any of these clients writes it. What is not named here, `headers` above all, is never read; of `env` the names alone. */
export const configuredServerSchema = z.looseObject({
  /** Zed's earlier form has the path and the arguments inside. */
  command: z.union([z.string(), z.looseObject({ path: z.string(), args: z.array(z.string()).nullish() })]).nullish(),
  args: z.array(z.string()).nullish(),
  env: z.record(z.string(), z.unknown()).nullish(),
  url: z.string().nullish(),
  /** Windsurf. */
  serverUrl: z.string().nullish(),
  /** Gemini CLI. */
  httpUrl: z.string().nullish(),
  type: z.string().nullish(),
});
export type ConfiguredServer = z.infer<typeof configuredServerSchema>;

/** Keys under which clients keep their servers. */
export const serverKeys = ['mcpServers', 'servers', 'mcp_servers', 'context_servers'] as const;
