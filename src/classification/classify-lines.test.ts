import { describe, expect, it } from 'vitest';
import { classifyLines } from './classify-lines.ts';
import { classifyStream } from './classify-stream.ts';

const line = JSON.stringify({ id: 'a', server: { name: 's', description: null }, tool: { name: 'get_weather' } });

async function* repeat(lines: readonly string[], count: number): AsyncGenerator<string> {
  for (let at = 0; at < count; at += 1) yield lines[at % lines.length] ?? '';
}

/** The answer to one line alone. */
function answerTo(text: string, number: number) {
  const [answer] = classifyLines([text], number);
  if (!answer) throw new Error('There is no answer.');
  return answer;
}

describe('classifyLines', () => {
  it('answers with the line’s own id', () => {
    const { output, problem } = answerTo(line, 1);
    expect(problem).toBeUndefined();
    expect(JSON.parse(output)).toMatchObject({ id: 'a', category: 'Read', riskLevel: 'low' });
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"id":"x","server":{"name":"s"},"tool":{}}',
    '{"server":{"name":3},"tool":{"name":"t"}}',
    '{"server":{"name":"s"},"tool":{"name":""}}',
  ])('answers unknown and names the line for %j', (bad) => {
    const { output, problem } = answerTo(bad, 7);
    expect(JSON.parse(output)).toMatchObject({ category: 'unknown', riskLevel: 'unknown', confidence: 0 });
    expect(problem).toMatchObject({ source: 'input', index: 6, label: 'line 7' });
  });

  it('takes a schema that is no object as absent', () => {
    const { problem } = answerTo('{"server":{"name":"s"},"tool":{"name":"get_x","inputSchema":"no"}}', 1);
    expect(problem).toBeUndefined();
  });
});

describe('several lines at once', () => {
  it('are each answered as alone, around those that cannot be read', () => {
    const lines = [line, '{', '{"id":7,"server":{"name":"s"},"tool":{"name":"delete_database"}}', line];
    expect(classifyLines(lines, 3)).toEqual(lines.map((text, position) => answerTo(text, 3 + position)));
  });
});

describe('classifyStream', () => {
  it('keeps the order of many lines over several workers', async () => {
    const lines = Array.from({ length: 4000 }, (_, index) =>
      JSON.stringify({ id: index, server: { name: 's' }, tool: { name: `get_thing_${index}` } }),
    );
    const ids: unknown[] = [];
    for await (const { output } of classifyStream(repeat(lines, lines.length), 2))
      ids.push((JSON.parse(output) as { id: unknown }).id);
    expect(ids).toEqual(lines.map((_, index) => index));
  }, 30_000);

  it('reports a bad line with its number and goes on', async () => {
    const answers = [];
    for await (const answer of classifyStream(repeat([line, '{'], 4), 1)) answers.push(answer.problem?.label);
    expect(answers).toEqual([undefined, 'line 2', undefined, 'line 4']);
  });
});
