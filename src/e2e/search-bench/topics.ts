/** What people look for by what it does; with stop words, other forms and slips of the finger. */
export const topics = [
  'delete a repository',
  'send email',
  'refund',
  'how to query a database',
  'create calendar event',
  'transfer money',
  'run shell command',
  'search the web',
  'read files from disk',
  'weather forecast',
  'translate text',
  'post to slack',
  'kubernetes pods',
  'image generation',
  'get user',
];
