// A server that takes its time and writes down that it was asked, and by which process. Arguments: its name, milliseconds, a
// description, and `refuses` when it is to give no list.
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [name, delay, description, outcome] = process.argv.slice(2);
const startedBy = process.ppid;
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (method === 'initialize') {
    const { protocolVersion } = params;
    const serverInfo = { name, version: '1.0.0' };
    send({ id, result: { protocolVersion, capabilities: { tools: {} }, serverInfo } });
  } else if (method === 'tools/list') {
    appendFileSync(process.env.ASKED_FILE, `${name} ${startedBy}\n`);
    if (outcome === 'refuses') return send({ id, error: { code: -32_603, message: 'Not today.' } });
    const tools = [{ name: `read_${name}`, description, inputSchema: { type: 'object' } }];
    setTimeout(() => send({ id, result: { tools } }), Number(delay));
  } else if (id !== undefined) send({ id, error: { code: -32_601, message: 'Unknown method.' } });
});
