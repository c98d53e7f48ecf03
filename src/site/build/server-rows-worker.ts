import { answerEach } from '../../classification/answer-each.ts';
import { readSeen } from './server-rows.ts';

answerEach(readSeen);
