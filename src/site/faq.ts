import { policyAnswers } from '../policy/answers.ts';
import type { ToolRecommendation } from '../policy/recommend.ts';
import { confidenceWord, originText } from './fact-card.ts';
import type { Question } from './json-ld.ts';
import { excerpt, reveal } from './reveal.ts';
import { riskLevelTexts } from './texts/risk-levels.ts';
import type { ToolRecord } from './tool-view.ts';
import { whatItDoes } from './verdict.ts';

/** What people ask about a tool, answered with its own facts; the page and its JSON-LD print these words. */
export function toolQuestions(
  { server, tool, answer }: ToolRecord,
  recommendation: ToolRecommendation,
): [Question, ...Question[]] {
  const name = excerpt(tool.name, 128);
  const description = excerpt(tool.description ?? '', 170);
  const says = description === '' ? 'Its author gives no description.' : `Its author says: “${description}”`;
  const version = server.version ? `, version ${reveal(server.version)}` : '';
  const level = riskLevelTexts[answer.riskLevel].label.toLowerCase();
  return [
    { question: `What does ${name} do?`, answer: `One call ${whatItDoes(answer)}. ${says}` },
    {
      question: `What risk level does ${name} have, and why?`,
      answer: `It is rated ${level}, with ${confidenceWord(answer.confidence)} confidence. ${reveal(answer.rationale)}`,
    },
    ...policyAnswers(recommendation).map((one) => ({ question: reveal(one.question), answer: reveal(one.answer) })),
    {
      question: `Which server provides ${name}?`,
      answer: `${excerpt(server.title, 120)} (${server.id})${version}. The definition was ${originText(server)}.`,
    },
  ];
}
