import { answerEach } from '../../classification/answer-each.ts';
import { makePart } from './download-parts.ts';

answerEach(makePart);
