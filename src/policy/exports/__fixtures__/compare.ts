import { outcomeOf } from '../../outcome.ts';
import type { ServerRecommendation } from '../../recommend.ts';
import { exportServer, exportTool, type Export } from '../export.ts';
import { readers } from './readers.ts';

/** What each tool's decision becomes in the format, and what its text was read to say. */
export function compare(format: Export, recommendation: ServerRecommendation, key: string) {
  const read = readers[format.id];
  const whole = exportServer(format, recommendation, key);
  if (read === undefined || !whole.ok) throw new Error(whole.ok ? `No reader for ${format.id}.` : whole.refusal);
  const leftOut = new Set(whole.leftOut.map((each) => each.tool));
  const held = recommendation.tools.filter((each) => !leftOut.has(each.tool));
  const wanted = held.map((each) => {
    const outcome = outcomeOf(each.decision, format.can);
    return { tool: each.tool, outcome: outcome === 'hide' && format.id === 'gemini-cli' ? 'deny' : outcome };
  });
  const ofServer = held.map((each) => ({ tool: each.tool, outcome: read(whole.text, each.tool, key) }));
  const ofTool = held.map((each) => {
    const alone = exportTool(format, each, key);
    // A format may have nothing to write for a tool that is denied; it says so in place of a text.
    return { tool: each.tool, outcome: alone.ok ? read(alone.text, each.tool, key) : 'deny' };
  });
  return { wanted, ofServer, ofTool, whole };
}
