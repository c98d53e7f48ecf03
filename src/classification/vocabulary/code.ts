import { words } from './words.ts';

/** What is run: code in any language, scripts and commands. */
export const codeObjects = words(
  'code script python javascript js typescript java ruby bash shell command cmd powershell applescript snippet program cell notebook cli terminal expression lua clojure sh eval form csharp osascript jxa rust php perl macro groovy cypher-script xdotool binary executable php instruction r kernel julia matlab apex anonymous',
);
/** Parameters that take it. */
export const codeParameters = words(
  'command cmd code script shell bash python pycode javascript snippet commands source_code',
);
/** A name that ends in one of these is a way to type commands. */
export const wayIn = words('bash shell terminal powershell cmd console repl cli ssh tty pty psql sqlcmd');
/** A name without a verb that is a program to which commands are given. */
export const programs = words(
  'bash shell terminal powershell cmd exec cli command python repl applescript eval ssh osascript console sh psql',
);
