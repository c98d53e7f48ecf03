import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const guide = readFileSync('src/content/guides/host-the-site.mdx', 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text]) => ({ language, text: text! }));
const [actions, job] = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => parse(text));
const help = readFileSync('scripts/build.ts', 'utf8');

test('the matrix renders as many parts as it collects', () => {
  const { part } = actions.jobs.part.strategy.matrix as { part: number[] };
  const runs = actions.jobs.site.steps.map(({ run = '' }: { run?: string }) => run).join('\n') as string;
  expect([...runs.matchAll(/--collect part-(\d+)/g)].map(([, number]) => Number(number))).toEqual(part);
  expect(JSON.stringify(actions.jobs.part.steps)).toContain(`/${part.length} --out`);
});

test('the indexed job asks for every part once', () => {
  expect(job.spec.completionMode).toBe('Indexed');
  const [command] = job.spec.template.spec.containers[0].args as string[];
  expect(command).toContain(`$((JOB_COMPLETION_INDEX + 1))/${job.spec.completions} `);
});

test('every option of the build that the guide names exists', () => {
  const named = blocks
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.includes('npm run build --'))
    .flatMap((line) => [...line.split('npm run build --')[1]!.matchAll(/--([a-z-]+)/g)].map(([, option]) => option!));
  expect(new Set(named)).toEqual(new Set(['catalog', 'out', 'part', 'collect']));
  for (const option of named) expect(help).toMatch(new RegExp(`^    '?${option}'?: \\{`, 'm'));
});
