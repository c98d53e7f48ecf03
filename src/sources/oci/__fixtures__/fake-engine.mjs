#!/usr/bin/env node
// Stands for Docker: writes down each command, and runs the hostile server for `run`. Which image it is, the image's name says.
import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';

const [command, ...rest] = process.argv.slice(2);
const digest = `sha256:${'ab'.repeat(32)}`;
const { FAKE_SERVER, FAKE_LOG, FAKE_NODE } = JSON.parse(process.env.HOME);
appendFileSync(FAKE_LOG, `${JSON.stringify({ args: process.argv.slice(2), variables: Object.keys(process.env).toSorted() })}\n`);

const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

if (command === 'image' && rest[0] === 'inspect') {
  const pulled = readFileSync(FAKE_LOG, 'utf8').includes('["pull"');
  if (!pulled && !rest[1].includes('/known')) fail('No such image');
  const Labels = { 'org.opencontainers.image.source': 'https://github.com/example/notes', 'org.opencontainers.image.licenses': 'MIT' };
  process.stdout.write(JSON.stringify([{ RepoDigests: [`${rest[1].replace(/[@:][^/]*$/, '')}@${digest}`], Config: { Labels } }]));
} else if (command === 'pull' && rest.at(-1).includes('absent')) fail('Error response from daemon: manifest unknown');
else if (command === 'run') {
  const mode = rest.at(-1).includes('@') ? 'well-behaved' : rest.at(-1);
  spawn(FAKE_NODE, [FAKE_SERVER, mode], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
}
