import { defaultLimits } from './limits.ts';

/** One kind of thing that a server might look for on the machine that crawls, and what it finds. */
export interface SandboxItem {
  /** Kebab-case; its test has the same name. */
  id: string;
  title: string;
  /** One or two sentences for people who ask what the crawler exposes. */
  text: string;
}

const mebibyte = 1024 * 1024;
const { folderBytes, fileBytes, memoryBytes, tasks, cpuMs, totalMs } = defaultLimits;

/** What a server that the crawler starts can see and do: the one place that says it. */
export const sandboxView: readonly SandboxItem[] = [
  {
    id: 'environment',
    title: 'Environment',
    text: 'Only PATH, PWD, HOME, TMPDIR, USER, LANG and TZ, all made for it, and the placeholders that its entry in the list of sources names. No variable of the crawler, not even through its own first process.',
  },
  {
    id: 'home',
    title: 'Home folder',
    text: 'An empty folder in memory that vanishes with it. The homes of this machine’s users are not there.',
  },
  {
    id: 'files',
    title: 'Files',
    text: 'The system’s programs and libraries in /usr, the runtime that it needs and its own package, all read-only. Of /etc it finds links to libraries and a user list with one made-up name; no other user’s, service’s or work folder is there.',
  },
  {
    id: 'writing',
    title: 'Writing',
    text: `Its home, its temporary folders and shared memory, each in memory and of ${folderBytes / mebibyte} MB, with files of up to ${fileBytes / mebibyte} MB. Everything else is read-only.`,
  },
  {
    id: 'network',
    title: 'Network',
    text: 'None: no address outside, none of this machine, no name resolution, no socket of a service. A server that does not answer without a network is given this machine’s, when a person has put that into the list of sources; its record says so.',
  },
  {
    id: 'user',
    title: 'User and privileges',
    text: 'A user without privileges who can gain none: no capability, no setuid program works, no file system can be mounted.',
  },
  {
    id: 'user-namespaces',
    title: 'User namespaces',
    text: 'It can make none of its own, where bubblewrap is of version 0.8 or later.',
  },
  {
    id: 'processes',
    title: 'Processes',
    text: 'Its own alone. No other process can be seen, signalled or traced, and all of its own end with it.',
  },
  {
    id: 'devices',
    title: 'Devices',
    text: 'The harmless ones: null, zero, full, random, urandom, tty and terminals of its own. No disk, no camera, no /sys.',
  },
  {
    id: 'settings',
    title: 'Settings of the system',
    text: 'It reads what /proc tells every program, such as the version of the kernel, the processor, the size of memory, the clock and the paths on this machine of what it was given. It changes none of it.',
  },
  {
    id: 'limits',
    title: 'Limits',
    text: `${memoryBytes / mebibyte} MB of memory, ${tasks} processes and threads, ${cpuMs / 1000} s of processor time and ${totalMs / 1000} s in all; then it is ended with all that it started. What it writes is bounded too.`,
  },
];
