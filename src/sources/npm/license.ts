import type { PackageJson } from './schema.ts';

/** What tells the text of a licence apart, in the order in which it is looked for. */
const texts: readonly [spdx: string, pattern: RegExp][] = [
  ['FSL-1.1-ALv2', /Functional Source License, Version 1\.1, ALv2/i],
  ['FSL-1.1-MIT', /Functional Source License, Version 1\.1, MIT/i],
  ['Apache-2.0', /Apache License\s+Version 2\.0/i],
  ['MPL-2.0', /Mozilla Public License Version 2\.0/i],
  ['AGPL-3.0', /GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3/i],
  ['LGPL-3.0', /GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/i],
  ['GPL-3.0', /GNU GENERAL PUBLIC LICENSE\s+Version 3/i],
  ['BSD-3-Clause', /Redistribution and use in source and binary forms[^]*Neither the name/i],
  ['BSD-2-Clause', /Redistribution and use in source and binary forms/i],
  ['MIT', /Permission is hereby granted, free of charge[^]*The above copyright notice and this permission notice/i],
  ['ISC', /Permission to use, copy, modify, and\/or distribute this software for any purpose/i],
];

/** SPDX id of a licence's text; `undefined` for a text that is none of the common ones. */
export function recogniseLicense(text: string): string | undefined {
  return texts.find(([, pattern]) => pattern.test(text))?.[0];
}

/** What `package.json` states: an SPDX expression or the author's words. */
function statedLicense({ license, licenses }: PackageJson): string | undefined {
  if (typeof license === 'string') return license.trim() || undefined;
  if (license?.type !== undefined) return license.type;
  const types = (licenses ?? []).flatMap(({ type }) => type ?? []);
  return types.length > 1 ? `(${types.join(' OR ')})` : types[0];
}

/**
 * The licence of a package: what it states, or the licence file that it ships where it states none or points to the file.
 * `undefined` when neither says.
 */
export function licenseOf(packageJson: PackageJson, licenseText: string | undefined): string | undefined {
  const words = statedLicense(packageJson);
  const stated = texts.find(([spdx]) => spdx.toLowerCase() === words?.toLowerCase())?.[0] ?? words;
  if (stated !== undefined && !/^see licen[cs]e/i.test(stated)) return stated;
  return (licenseText === undefined ? undefined : recogniseLicense(licenseText)) ?? stated;
}
