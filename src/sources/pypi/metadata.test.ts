import { expect, test } from 'vitest';
import { authorOf, claimedName, licenseOf, repositoryOf, websiteOf } from './describe.ts';
import { consoleScripts, parseMetadata } from './metadata.ts';
import { scriptOf } from './start.ts';

const of = (headers: string) => parseMetadata(`Metadata-Version: 2.1\nName: x\n${headers}\n\nThe description.`);

test('reads headers, their repetitions and continued lines, and leaves the description', () => {
  const { headers, description } = parseMetadata(
    'Name: x\r\nClassifier: a\r\nClassifier: b\r\nLicense: c\r\n  d\r\n\r\nE: f\r\n\r\ng',
  );
  expect(Object.fromEntries(headers)).toEqual({ name: ['x'], classifier: ['a', 'b'], license: ['c d'] });
  expect(description).toBe('E: f\n\ng');
});

test.each([
  ['License-Expression: MIT\nLicense: Other', 'MIT'],
  ['License: Apache-2.0', 'Apache-2.0'],
  ['License: UNKNOWN\nClassifier: License :: OSI Approved :: MIT License', 'MIT License'],
  [`License: ${'words '.repeat(40)}\nClassifier: License :: OSI Approved :: MIT License`, 'MIT License'],
  ['Summary: y', undefined],
])('licenseOf %s', (headers, expected) => {
  expect(licenseOf(of(headers))).toBe(expected);
});

test.each([
  ['Author: Ada Example', 'Ada Example'],
  ['Author-email: Ada Example <ada@example.com>', 'Ada Example'],
  ['Author-email: "Example, Inc." <ada@example.com>', 'Example, Inc.'],
  ['Author-email: ada@example.com', undefined],
])('authorOf %s', (headers, expected) => {
  expect(authorOf(of(headers))).toBe(expected);
});

test('finds repository and website under the labels that people use', () => {
  const metadata = of('Project-URL: Repository, https://github.com/example/notes.git\nHome-page: https://example.com');
  expect(repositoryOf(metadata)).toEqual({ url: 'https://github.com/example/notes' });
  expect(websiteOf(metadata)).toBe('https://example.com/');
  expect(repositoryOf(of('Home-page: https://github.com/example/notes'))).toEqual({
    url: 'https://github.com/example/notes',
  });
  expect(repositoryOf(of('Home-page: https://example.com/notes'))).toBeUndefined();
});

test('the claimed name is that of the description', () => {
  expect(claimedName(parseMetadata('Name: x\n\n<!-- mcp-name: io.github.example/x -->'))).toBe('io.github.example/x');
  expect(claimedName(of('Summary: mcp-name'))).toBeUndefined();
});

test('takes console scripts alone, and none whose target is no name', () => {
  const text =
    '[gui_scripts]\na = b:c\n[console_scripts]\nnotes = pkg.mod:Server.run [extra]\nodd = os;x:y\n[other]\nd = e:f\n';
  expect(consoleScripts(text)).toEqual([{ name: 'notes', module: 'pkg.mod', attributes: ['Server', 'run'] }]);
});

test('of several scripts the one named like the package is the command', () => {
  const scripts = ['other', 'My_Notes'].map((name) => ({ name, module: 'm', attributes: ['f'] }));
  expect(scriptOf(scripts, 'my-notes').name).toBe('My_Notes');
  expect(scriptOf(scripts, 'my-notes', 'other').name).toBe('other');
  expect(() => scriptOf(scripts, 'x')).toThrow('other, My_Notes');
  expect(() => scriptOf([], 'x')).toThrow('no command');
});
