import { markup } from '../../site/markup.ts';

/** How a policy is put in force, the same on every page. */
export const enforceSteps = markup`
  <h3>Put it in force</h3>
  <ol class="steps">
    <li>
      <strong>Run the gateway</strong> in front of the server, with the server’s own command at the end:
      <pre>npm run -s guard -- --policy policy.json -- COMMAND</pre>
    </li>
    <li>
      <strong>Add the policy</strong>: save the text above as the file that it names. A client’s own format needs no
      gateway.
    </li>
    <li>
      <strong>Point the client at the gateway</strong> in place of the server, then list the tools: what the policy hides
      must be gone.
    </li>
  </ol>
`;
