import { exitCodes } from '../src/cli/exit-codes.ts';
import { main, UsageError } from '../src/cli/command.ts';
import { readClassification } from '../src/catalog/store.ts';
import { readPolicyFile } from '../src/policy/check-file.ts';
import { assertTool, findServer } from '../src/policy/find-server.ts';
import { exportServer, exportTool } from '../src/policy/exports/export.ts';
import { exportFormats, findExport } from '../src/policy/exports/index.ts';
import { isProfileId, profileIds } from '../src/policy/profile.ts';
import { recommendServer } from '../src/policy/recommend.ts';
import { reportExport, reportFindings, reportJson } from '../src/policy/report.ts';
import { defaultServerKey } from '../src/policy/server-key.ts';

const formatIds = exportFormats.map(({ id }) => id).join(', ');

await main({
  name: 'npm run policy --',
  summary: 'Prints the recommended policy of a server, or of one of its tools, in the format of a gateway or a client.',
  options: {
    server: { type: 'string', value: 'NAME', help: 'Id, alias, title or package name of a server in the catalog.' },
    tool: { type: 'string', value: 'NAME', help: 'One tool of the server; all of them without it.' },
    format: { type: 'string', value: 'ID', default: exportFormats[0].id, help: `One of ${formatIds}.` },
    profile: { type: 'string', value: 'ID', default: 'recommended', help: `One of ${profileIds.join(', ')}.` },
    as: { type: 'string', value: 'KEY', help: "The client's own name for the server; made from the id without it." },
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog to read.' },
    check: { type: 'string', value: 'FILE', help: 'Check a written policy; exit 2 when something is wrong.' },
    json: { type: 'boolean', help: 'Print the result as JSON.' },
  },
  async run({ server: name, tool, format: formatId = '', profile = '', as: key, catalog = '', check, json }) {
    if (check !== undefined) {
      const reading = readPolicyFile(check);
      process.stdout.write(reportFindings(check, reading.ok ? [] : reading.findings, json ?? false));
      return reading.ok ? exitCodes.done : exitCodes.checkFailed;
    }
    if (!name) throw new UsageError('--server NAME or --check FILE is missing.');
    const format = findExport(formatId);
    if (!format) throw new UsageError(`There is no format ${JSON.stringify(formatId)}; there are ${formatIds}.`);
    if (!isProfileId(profile)) {
      throw new UsageError(`There is no profile ${JSON.stringify(profile)}; there are ${profileIds.join(', ')}.`);
    }
    const server = await findServer(catalog, name);
    if (tool !== undefined) assertTool(server, tool);
    const classification = await readClassification(catalog, server.id);
    if (classification?.ok === false)
      throw new Error(`${classification.problem.label}: ${classification.problem.reason}`);
    const recommendation = recommendServer(server, classification?.value, profile);
    const serverKey = key ?? defaultServerKey(server.id);
    const one = recommendation.tools.find((each) => each.tool === tool);
    const exported = one ? exportTool(format, one, serverKey) : exportServer(format, recommendation, serverKey);
    if (!exported.ok) throw new Error(exported.refusal);
    if (json) process.stdout.write(reportJson(server, profile, exported));
    else {
      process.stderr.write(reportExport(server, classification === undefined, profile, exported));
      process.stdout.write(exported.text);
    }
    return exitCodes.done;
  },
});
