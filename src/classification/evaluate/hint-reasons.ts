/** Why an author's `readOnlyHint` and our answer differ, as a person who read both found. */
export const hintReasons = {
  'saves-a-copy': 'The author counts that what is read can also be saved to a file; one call is for reading it.',
  'counts-the-way':
    'The author counts what happens on the way, such as a session, a wait or a request; one call is for what it returns.',
  'asks-a-model':
    'The author counts that a model or a service is at work; one call asks it a question and returns the answer.',
  'hands-out-address': 'The author counts what the address can be used for; the call itself only hands it out.',
  'says-it-reads':
    'The definition says only that something is read, checked or previewed; the author declares it as a change all the same.',
  'changes-session':
    'The author does not count the state of the session, such as a connection or a selected page; we do, as a small change.',
  'drives-a-program':
    'The author does not count steering a browser, a device or a program that leaves no data behind; we do.',
  'starts-a-job': 'The author does not count a scan, a recording or a job that the call starts; we do.',
  'keeps-or-sends':
    'The definition says that something is written, stored or sent; the author declares it as reading all the same.',
  'ours-to-mend': 'The rules are wrong here, and the author is right.',
} as const;
export type HintReason = keyof typeof hintReasons;
