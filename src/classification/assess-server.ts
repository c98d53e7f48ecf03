import type { ServerClassification } from '../catalog/classification.ts';
import type { Override } from '../catalog/override.ts';
import type { Server } from '../catalog/server.ts';
import { overrideOf, withOverride } from './apply-override.ts';
import { classifyAll } from './classify.ts';
import type { ClassificationInput } from './input.ts';

/** What the classifier reads of a server. */
export function serverInputOf(server: Server): ClassificationInput['server'] {
  return {
    name: server.toolsOrigin?.serverInfo?.name ?? server.id,
    title: server.title,
    description: server.description,
  };
}

/** A server whose tools are to be assessed, and what people corrected of it. */
export interface ServerToAssess {
  server: Server;
  override?: Override | undefined;
}

/** The answers for every tool of a record, in its order; a person's correction wins over the rules. */
export function assessServer(server: Server, override?: Override): ServerClassification {
  return assessServers([{ server, override }])[0]!;
}

/** The same for each of several servers, in half the time. */
export function assessServers(servers: readonly ServerToAssess[]): ServerClassification[] {
  const answers = classifyAll(servers.flatMap(({ server }) => inputsOf(server))).values();
  return servers.map(({ server, override }) => ({
    server: server.id,
    tools: server.tools.map(({ name }) => ({
      name,
      ...withOverride(answers.next().value!, overrideOf(override, name)),
    })),
  }));
}

function inputsOf(server: Server): ClassificationInput[] {
  const about = serverInputOf(server);
  return server.tools.map((tool) => ({ server: about, tool }) as ClassificationInput);
}
