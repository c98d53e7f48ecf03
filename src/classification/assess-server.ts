import type { ServerClassification } from '../catalog/classification.ts';
import type { Override } from '../catalog/override.ts';
import type { Server } from '../catalog/server.ts';
import { overrideOf, withOverride } from './apply-override.ts';
import { classify } from './classify.ts';
import type { ClassificationInput } from './input.ts';

/** What the classifier reads of a server. */
export function serverInputOf(server: Server): ClassificationInput['server'] {
  return {
    name: server.toolsOrigin?.serverInfo?.name ?? server.id,
    title: server.title,
    description: server.description,
  };
}

/** The answers for every tool of a record, in its order; a person's correction wins over the rules. */
export function assessServer(server: Server, override?: Override): ServerClassification {
  const about = serverInputOf(server);
  return {
    server: server.id,
    tools: server.tools.map((tool) => ({
      name: tool.name,
      ...withOverride(classify({ server: about, tool } as ClassificationInput), overrideOf(override, tool.name)),
    })),
  };
}
