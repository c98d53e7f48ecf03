import type { Decision } from './defaults.ts';

/** What a format can do beside letting a call through and denying it. */
export interface Abilities {
  /** A call can be refused outright. */
  deny: boolean;
  /** A person can be asked before a call. */
  ask: boolean;
  /** What a cap on calls can be put on. */
  limit: 'tool' | 'route' | 'none';
  /** Arguments can be looked at. */
  conditions: boolean;
  /** A tool can be left out of what the model sees. */
  hide: boolean;
}

/** What a format makes of a decision. */
export type Outcome = 'allow' | 'limit' | 'ask' | 'deny' | 'hide';

/** The one table from decision to outcome; `undefined` where the format cannot hold the decision and has to refuse. */
export function outcomeOf(decision: Decision, can: Omit<Abilities, 'conditions'>): Outcome | undefined {
  switch (decision) {
    case 'allowed':
      return 'allow';
    case 'capped':
      return can.limit === 'tool' ? 'limit' : can.ask ? 'ask' : 'allow';
    case 'asked':
      return can.ask ? 'ask' : undefined;
    case 'denied':
      return can.deny ? 'deny' : can.ask ? 'ask' : undefined;
    case 'hidden':
      return can.hide ? 'hide' : outcomeOf('denied', can);
  }
}
