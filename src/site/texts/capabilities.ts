import type { Capability } from '../../catalog/classification.ts';

/** What the site says of a capability. */
export interface CapabilityText {
  /** As a list shows it: "Run code". */
  label: string;
  /** After a tool's name: "runs code that the caller supplies". */
  does: string;
  /** A sentence for the capability's page: what it adds to the danger. */
  paragraph: string;
}

export const capabilityTexts: Record<Capability, CapabilityText> = {
  'execute-code': {
    label: 'Run code',
    does: 'runs code or commands that the caller supplies',
    paragraph:
      'Whoever controls the arguments controls the machine that the code runs on, within that machine’s own limits.',
  },
  'run-query': {
    label: 'Run a query',
    does: 'runs a query that the caller writes',
    paragraph:
      'A query language reaches every row and, unless the server enforces read-only, every statement the account may run.',
  },
  'read-secrets': {
    label: 'Read secrets',
    does: 'can return passwords, tokens or keys',
    paragraph: 'A secret that enters the agent’s context can leave through any other tool of the session.',
  },
  'read-private-data': {
    label: 'Read private data',
    does: 'reads content that is not public',
    paragraph:
      'Private content is one leg of the lethal trifecta: it becomes a leak once the agent also reads untrusted text and can send outward.',
  },
  'read-files': {
    label: 'Read files',
    does: 'reads files of the machine it runs on',
    paragraph:
      'Files hold credentials and other people’s data; without a stated boundary any path the process may open is readable.',
  },
  'write-files': {
    label: 'Write files',
    does: 'writes files on the machine it runs on',
    paragraph: 'A written file may be a start-up script, a configuration or a source file that later runs.',
  },
  'delete-data': {
    label: 'Delete data',
    does: 'deletes data',
    paragraph: 'Nothing in the protocol brings deleted data back; a backup outside the agent’s reach does.',
  },
  'send-message': {
    label: 'Send messages',
    does: 'sends messages to people',
    paragraph: 'A sent message cannot be called back and carries whatever the agent knew when it wrote it.',
  },
  publish: {
    label: 'Publish',
    does: 'makes content public or shares it outside',
    paragraph: 'Publication is copied at once; taking it down later does not undo it.',
  },
  'move-money': {
    label: 'Move money',
    does: 'moves money or assets, or commits someone to pay',
    paragraph: 'The other side may keep what it received, and on a public ledger nobody can reverse it.',
  },
  'change-access': {
    label: 'Change access',
    does: 'changes who may do what',
    paragraph: 'A permission that is handed out outlives the session and opens doors that no tool policy watches.',
  },
  'change-infrastructure': {
    label: 'Change infrastructure',
    does: 'changes running infrastructure or its configuration',
    paragraph: 'Production systems depend on it, and other systems depend on those.',
  },
  'fetch-url': {
    label: 'Fetch any address',
    does: 'fetches any address that the caller names',
    paragraph:
      'The request leaves from inside: it can reach internal services, and the address itself can carry data out.',
  },
  'ingest-untrusted-content': {
    label: 'Read strangers’ text',
    does: 'brings text written by strangers into the agent’s context',
    paragraph:
      'A model cannot reliably tell such text from its user’s instructions; this is how prompt injection arrives.',
  },
  'drive-ui': {
    label: 'Drive a user interface',
    does: 'steers a browser, desktop or device',
    paragraph: 'Whatever the logged-in person could click, the agent can click, outside every other tool’s policy.',
  },
  'call-any-tool': {
    label: 'Call any tool',
    does: 'calls other tools or APIs that the caller names',
    paragraph: 'A policy on the other tools does not apply to calls that go through this one.',
  },
  'install-software': {
    label: 'Install software',
    does: 'installs or loads software',
    paragraph: 'Installed code runs with the rights of its user and stays after the session.',
  },
  bulk: {
    label: 'Act in bulk',
    does: 'acts on many items in one call',
    paragraph: 'A per-call limit caps calls, not items: one call may be all of them.',
  },
  irreversible: {
    label: 'Cannot be undone',
    does: 'has an effect that its author says cannot be undone',
    paragraph: 'There is no second call that repairs the first.',
  },
};
