import type { Reference } from '../rule.ts';

function cwe(number: number, title: string): Reference {
  return { id: `CWE-${number}`, title, url: `https://cwe.mitre.org/data/definitions/${number}.html` };
}

const agentic = 'https://genai.owasp.org/resource/owasp-top-10-for-agentic-applications-for-2026/';
const mcpTop10 = 'https://owasp.org/www-project-mcp-top-10/';

function atlas(id: string, title: string): Reference {
  return { id, title, url: `https://atlas.mitre.org/techniques/${id}` };
}

/** The documents that rules refer to, each written once. */
export const references = {
  toolAnnotations: {
    id: 'MCP tools',
    title: 'Model Context Protocol specification: Tools',
    url: 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools',
  },
  excessiveAgency: {
    id: 'LLM06:2025',
    title: 'OWASP Top 10 for LLM Applications: Excessive Agency',
    url: 'https://genai.owasp.org/llmrisk/llm062025-excessive-agency/',
  },
  toolMisuse: { id: 'ASI02', title: 'OWASP Agentic: Tool Misuse and Exploitation', url: agentic },
  privilegeAbuse: { id: 'ASI03', title: 'OWASP Agentic: Identity and Privilege Abuse', url: agentic },
  agenticSupplyChain: { id: 'ASI04', title: 'OWASP Agentic: Supply Chain Vulnerabilities', url: agentic },
  codeExecution: { id: 'ASI05', title: 'OWASP Agentic: Unexpected Code Execution', url: agentic },
  memoryPoisoning: { id: 'ASI06', title: 'OWASP Agentic: Memory and Context Poisoning', url: agentic },
  tokenExposure: { id: 'MCP01', title: 'OWASP MCP Top 10: Token Mismanagement and Secret Exposure', url: mcpTop10 },
  scopeCreep: { id: 'MCP02', title: 'OWASP MCP Top 10: Privilege Escalation via Scope Creep', url: mcpTop10 },
  supplyChain: { id: 'MCP04', title: 'OWASP MCP Top 10: Software Supply Chain Attacks', url: mcpTop10 },
  commandInjection: { id: 'MCP05', title: 'OWASP MCP Top 10: Command Injection and Execution', url: mcpTop10 },
  overSharing: { id: 'MCP10', title: 'OWASP MCP Top 10: Context Injection and Over-Sharing', url: mcpTop10 },
  promptInjection: atlas('AML.T0051', 'LLM Prompt Injection'),
  toolInvocation: atlas('AML.T0053', 'AI Agent Tool Invocation'),
  dataLeakage: atlas('AML.T0057', 'LLM Data Leakage'),
  exfiltration: atlas('AML.T0086', 'Exfiltration via AI Agent Tool Invocation'),
  commandCwe: cwe(78, 'OS Command Injection'),
  codeCwe: cwe(94, 'Code Injection'),
  sqlCwe: cwe(89, 'SQL Injection'),
  pathCwe: cwe(22, 'Path Traversal'),
  exposureCwe: cwe(200, 'Exposure of Sensitive Information'),
  privateCwe: cwe(359, 'Exposure of Private Personal Information'),
  credentialsCwe: cwe(522, 'Insufficiently Protected Credentials'),
  ssrfCwe: cwe(918, 'Server-Side Request Forgery'),
  privilegeCwe: cwe(269, 'Improper Privilege Management'),
  permissionCwe: cwe(732, 'Incorrect Permission Assignment for Critical Resource'),
  authorizationCwe: cwe(862, 'Missing Authorization'),
  downloadCwe: cwe(494, 'Download of Code Without Integrity Check'),
  consumptionCwe: cwe(770, 'Allocation of Resources Without Limits'),
  workflowCwe: cwe(841, 'Improper Enforcement of Behavioral Workflow'),
  warningCwe: cwe(356, 'Product UI does not Warn User of Unsafe Actions'),
  loggingCwe: cwe(532, 'Insertion of Sensitive Information into Log File'),
} satisfies Record<string, Reference>;
