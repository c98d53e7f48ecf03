import { toolPath } from '../catalog/server-id.ts';
import type { Classification } from '../catalog/classification.ts';
import type { Server } from '../catalog/server.ts';
import type { Tool } from '../catalog/tool.ts';
import { excerpt, reveal } from './reveal.ts';
import type { Crumb } from './json-ld.ts';
import { riskLevelTexts } from './texts/risk-levels.ts';
import { whatItDoes } from './verdict.ts';
import { serverPath } from '../catalog/server-id.ts';

/** One tool with what the catalog says of it. */
export interface ToolRecord {
  server: Server;
  tool: Tool;
  answer: Classification;
}

/** What the head of the tool's page says. */
export interface ToolHead {
  /** Unique: the tool's name and its server's id. */
  title: string;
  description: string;
  crumbs: Crumb[];
}

export function toolHead({ server, tool, answer }: ToolRecord): ToolHead {
  const name = reveal(tool.name);
  const label = riskLevelTexts[answer.riskLevel].label;
  return {
    title: `${name} on ${server.id}: ${label.toLowerCase()}`,
    description: excerpt(
      `${name} of ${server.title} (${server.id}) ${whatItDoes(answer)}. ${label}. Evidence, parameters and a policy to copy.`,
      300,
    ),
    crumbs: [
      { label: 'Servers', path: '/servers/' },
      { label: excerpt(server.title, 80), path: serverPath(server.id) },
      { label: excerpt(tool.name, 80), path: toolPath(server.id, tool.name), code: true },
    ],
  };
}
