import { answerEach } from './answer-each.ts';
import { classifyServers } from './classify-servers.ts';

answerEach(classifyServers);
