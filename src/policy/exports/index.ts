import { agentgateway } from './agentgateway.ts';
import { claudeCode } from './claude-code.ts';
import { codex } from './codex.ts';
import { cursorCli } from './cursor-cli.ts';
import { cursor } from './cursor.ts';
import { docker } from './docker.ts';
import { envoyAiGateway } from './envoy-ai-gateway.ts';
import type { Export } from './export.ts';
import { gateway } from './gateway.ts';
import { geminiCli } from './gemini-cli.ts';
import { intercept } from './intercept.ts';
import { kong } from './kong.ts';
import { litellm } from './litellm.ts';
import { openaiResponses } from './openai-responses.ts';
import { toolhive } from './toolhive.ts';
import { vscode } from './vscode.ts';

/** Every format, in the order of the tabs; the first is the default. */
export const exportFormats: readonly [Export, ...Export[]] = [
  gateway,
  claudeCode,
  codex,
  cursor,
  cursorCli,
  geminiCli,
  vscode,
  openaiResponses,
  intercept,
  docker,
  agentgateway,
  envoyAiGateway,
  kong,
  litellm,
  toolhive,
];

/** `undefined` when there is no such format. */
export function findExport(id: string): Export | undefined {
  return exportFormats.find((format) => format.id === id);
}
