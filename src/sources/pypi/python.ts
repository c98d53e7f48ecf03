import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LiveFailure } from '../live/failure.ts';
import { programOnPath } from '../live/sandbox-support.ts';

const run = promisify(execFile);

/** The Python that installs and runs packages. */
export interface Python {
  program: string;
  version: string;
  /** Folder of the installation; the sandbox shows it where it is not below `/usr`. */
  prefix: string;
  /** The command that installs, up to the packages. */
  installer: readonly string[];
}

const describe = `import importlib.util, json, platform, sys
print(json.dumps({"program": sys.executable, "prefix": sys.base_prefix, "version": platform.python_version(),
    "pip": importlib.util.find_spec("pip") is not None}))`;

/** Only wheels: the build of a source distribution would run its author's code outside the sandbox. */
const onlyWheels = ['--only-binary', ':all:'];

/** The first Python on the path with pip or uv to install packages. Throws a `LiveFailure` of kind `no-runner`. */
export async function findPython(): Promise<Python> {
  const found = programOnPath('python3');
  if (found === undefined) {
    throw new LiveFailure('no-runner', 'Python (python3) is not installed. Install it, with pip or uv.');
  }
  const { stdout } = await run(found, ['-I', '-c', describe], { timeout: 60_000 });
  const { pip, ...python } = JSON.parse(stdout) as Omit<Python, 'installer'> & { pip: boolean };
  if (pip) {
    const installer = [python.program, '-m', 'pip', 'install', ...onlyWheels, '--no-compile'];
    return { ...python, installer: [...installer, '--no-input', '--disable-pip-version-check'] };
  }
  const uv = programOnPath('uv');
  if (uv !== undefined) {
    return { ...python, installer: [uv, 'pip', 'install', ...onlyWheels, '--python', python.program] };
  }
  throw new LiveFailure('no-runner', 'Neither pip nor uv is installed, one of which installs PyPI packages.');
}
