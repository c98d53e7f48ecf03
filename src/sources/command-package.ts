import type { Remote } from '../catalog/remote.ts';
import type { Package } from '../catalog/server.ts';
import { imageName } from './identity.ts';

/** What a command line starts: a package, or an address that it connects to. */
export interface Started {
  packages: Package[];
  remotes: Remote[];
}

/** Programs that stand between a client and another server; which server it is, their arguments say. */
const bridges =
  /^(?:mcp-remote|mcp-proxy|supergateway|@smithery\/cli|mcp-client-bridge|@modelcontextprotocol\/inspector)$/;

/** Options of launchers that take a value. */
const withValue = new Set([
  '-p',
  '--package',
  '--python',
  '-c',
  '--call',
  '--from',
  '--with',
  '--registry',
  '--index-url',
]);
const dockerWithValue =
  /^(?:-[evplhwu]|--(?:env|env-file|volume|publish|name|network|net|mount|workdir|user|entrypoint|add-host|label|platform|hostname|memory|cpus|gpus|pull|restart))$/;

/** The package or address behind a command line as client configurations write it; empty when it names a local program. */
export function startedBy(command: string, args: readonly string[]): Started {
  const program =
    command
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.(?:exe|cmd)$/i, '') ?? '';
  if (/^(?:cmd|wsl)$/i.test(program)) {
    const rest = args.filter((arg) => !/^\/[a-z]$/i.test(arg));
    return rest.length === 0 ? { packages: [], remotes: [] } : startedBy(rest[0] as string, rest.slice(1));
  }
  const found =
    program === 'docker' || program === 'podman'
      ? dockerImage(args)
      : /^(?:npx|bunx|pnpx)$/.test(program)
        ? npmPackage(args)
        : /^(?:uvx|pipx)$/.test(program)
          ? pypiPackage(args)
          : launched(program, args);
  if (found === undefined) return { packages: [], remotes: [] };
  if (!bridges.test(found.identifier)) return { packages: [found], remotes: [] };
  const url = args.find((arg) => /^https?:\/\//.test(arg));
  return { packages: [], remotes: url === undefined ? [] : [{ type: 'streamable-http', url }] };
}

/** `uv tool run`, `pnpm dlx` and the like. */
function launched(program: string, args: readonly string[]): Package | undefined {
  const [first, second] = args;
  if (/^(?:pnpm|yarn|bun)$/.test(program) && (first === 'dlx' || first === 'x')) return npmPackage(args.slice(1));
  if (program === 'npm' && (first === 'exec' || first === 'x')) return npmPackage(args.slice(1));
  if (program === 'uv' && first === 'tool' && second === 'run') return pypiPackage(args.slice(2));
  return undefined;
}

/** The first argument that is no option, or the value of an option that names the package. */
function named(args: readonly string[], naming: readonly string[]): string | undefined {
  for (const [index, arg] of args.entries()) {
    const [option, value] = arg.split('=', 2) as [string, string?];
    if (naming.includes(option)) return value ?? args[index + 1];
  }
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] as string;
    if (!arg.startsWith('-')) return arg;
    if (withValue.has(arg)) index += 1;
  }
  return undefined;
}

function npmPackage(args: readonly string[]): Package | undefined {
  const match = /^(@[^/@\s]+\/[^/@\s]+|[^/@\s.:][^/@\s:]*)(?:@(.+))?$/.exec(named(args, ['-p', '--package']) ?? '');
  return match === null ? undefined : pinned('npm', match[1] as string, match[2]);
}

function pypiPackage(args: readonly string[]): Package | undefined {
  const match = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?(?:(?:==|@)(.+))?$/.exec(
    named(args[0] === 'run' ? args.slice(1) : args, ['--from', '--spec']) ?? '',
  );
  return match === null ? undefined : pinned('pypi', match[1] as string, match[2]);
}

function dockerImage(args: readonly string[]): Package | undefined {
  const run = args.indexOf('run');
  if (run === -1) return undefined;
  for (let index = run + 1; index < args.length; index += 1) {
    const arg = args[index] as string;
    if (dockerWithValue.test(arg)) index += 1;
    else if (/^[a-z0-9][a-z0-9._:/@-]*$/i.test(arg)) return pinned('oci', imageName(arg), /:([^/:@]+)$/.exec(arg)?.[1]);
  }
  return undefined;
}

/** A tag such as `latest` names no version. */
function pinned(registryType: Package['registryType'], identifier: string, version: string | undefined): Package {
  const exact = version !== undefined && /^v?\d[\w.+-]*$/.test(version);
  return { registryType, identifier, ...(exact ? { version } : {}), transport: { type: 'stdio' } };
}
