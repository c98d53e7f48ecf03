import type { RiskLevel } from '../../catalog/classification.ts';

/** What the site says of a risk level. */
export interface RiskLevelText {
  /** "High risk", as the badge says it. */
  label: string;
  /** How bad one wrong, repeated or injected call can be; ends the verdict sentence. */
  consequence: string;
  /** A paragraph for the level's page. */
  paragraph: string;
}

export const riskLevelTexts: Record<RiskLevel, RiskLevelText> = {
  critical: {
    label: 'Critical risk',
    consequence: 'one wrong or injected call can do serious damage at once',
    paragraph:
      'A single call can move money, run any code, hand out access, or remove a container of data. Keep such a tool away from the agent unless the task cannot be done without it, and then let a person decide each call.',
  },
  high: {
    label: 'High risk',
    consequence: 'one wrong or injected call can do damage that is hard to take back',
    paragraph:
      'A call can delete something, reach people outside, show secrets, or start something with wide effects. The damage is bounded, but it is hard or impossible to take back.',
  },
  medium: {
    label: 'Medium risk',
    consequence: 'a wrong or injected call can change or expose something, within bounds',
    paragraph:
      'A call changes data that another call can restore, or shows private content to the agent. One mistake is bearable; a loop of them, or a leak together with a tool that sends outward, is not.',
  },
  low: {
    label: 'Low risk',
    consequence: 'a wrong call by itself does little harm',
    paragraph:
      'A call returns ordinary information or changes state that belongs to the session alone. Low is not none: what comes back is text from somewhere else, and an agent may take it for instructions.',
  },
  unknown: {
    label: 'Unknown risk',
    consequence: 'treat it as if it could do anything',
    paragraph:
      'The definition does not tell what a call does, or nobody has classified it yet. Unknown is a level of its own, never a silent low, and gets the strictest policy: denied.',
  },
};

/** Worst first, unknown last: the order in which the site lists levels. */
export const riskLevelOrder = Object.keys(riskLevelTexts) as RiskLevel[];

/** For sorting: a higher number comes first. Unknown stands between medium and high, since it is denied but not proven bad. */
export const riskRank: Record<RiskLevel, number> = { critical: 4, high: 3, unknown: 2, medium: 1, low: 0 };
