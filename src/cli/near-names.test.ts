import { expect, it } from 'vitest';
import { didYouMean, nearNames } from './near-names.ts';

const tools = ['kubectl_delete', 'kubectl_describe', 'ping', 'install_helm_chart', 'constructor'];

it.each([
  ['kubectl_delet', 'kubectl_delete'],
  ['kubctl_delete', 'kubectl_delete'],
  ['HELM', 'install_helm_chart'],
  ['pnig_', undefined],
  ['', undefined],
])('finds for %j first %j', (wanted, first) => {
  expect(nearNames(wanted, tools)[0]).toBe(first);
});

it('prefers what stands in the name to what stands in the namespace', () => {
  expect(nearNames('github', ['io.github.a/b', 'npm/server-github'])).toEqual(['npm/server-github', 'io.github.a/b']);
});

it('asks for one of at most three names, and says nothing when none is near', () => {
  expect(didYouMean('install_chart', tools)).toBe(' Did you mean "install_helm_chart"?');
  expect(didYouMean('kubectl', tools)).toBe(' Did you mean "kubectl_delete" or "kubectl_describe"?');
  expect(nearNames('a', Array(9).fill('aa'))).toHaveLength(3);
  expect(didYouMean('zorp', tools)).toBe('');
});
