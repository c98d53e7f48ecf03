import { categories, type Capability, type Category, type Evidence } from '../catalog/classification.ts';
import type { Action, Place } from './actions.ts';
import type { ClassificationInput } from './input.ts';
import type { Fact, Finding, Rule } from './rule.ts';
import { changesData } from './rules/changes-data.ts';
import { controlsProcess } from './rules/controls-process.ts';
import { rules } from './rules/index.ts';
import { isOpaque, managing, namesAct, namesInformation } from './rules/names-information.ts';
import { readsData } from './rules/reads-data.ts';
import { viewOf, type View } from './view.ts';

/** A finding with the rule that made it. */
export interface Found extends Finding {
  rule: Rule;
  weight: number;
}

/** Everything that the rules say of a tool, before the risk table is asked. */
export interface Assessment {
  view: View;
  category: Category;
  /** The findings that speak for the category, strongest first. */
  decisive: readonly Found[];
  capabilities: ReadonlySet<Capability>;
  facts: ReadonlySet<Fact>;
  found: readonly Found[];
  /** What each category has in its favour. */
  weights: ReadonlyMap<Category, number>;
}

export function evidenceOf({ rule, pointer, text }: Found): Evidence {
  return { rule: rule.id, pointer, text };
}

/** How much a verb says, by where it stands. */
const placeWeight: Readonly<Record<Place, number>> = { name: 1, lead: 0.95, title: 0.5, also: 0.4, choice: 2.6 };
/** A choice that only the description lists may be an example, unless it is written as the name of an operation. */
const toldChoice = 1.6;
const operationName = /^[a-z]+(?:_[a-z]+)+$/;
/** A verb that is as often a noun says less. */
const doubt = 0.6;
/** Where it stands as a verb but is a noun elsewhere. */
const softness = 0.87;

function isExample({ place, pointer, text }: Action): boolean {
  return place === 'choice' && pointer === '/tool/description' && !operationName.test(text);
}

function weightOf(rule: Rule, finding: Finding): number {
  const { action } = finding;
  const place = action
    ? (isExample(action) ? toldChoice : placeWeight[action.place]) *
      (action.doubtful ? doubt : action.soft ? softness : 1)
    : 1;
  return rule.confidence * (finding.share ?? 1) * place;
}

/** Rules that stand last in the list, for whatever verb is left. */
const general: ReadonlySet<Rule> = new Set([changesData, readsData]);
/** Rules that fit so many verbs that they explain none better than the general ones. */
const loose: ReadonlySet<Rule> = new Set([...general, controlsProcess]);

/** Below this weight the words leave the answer open, and the author's own warning raises it. */
const thin = 0.75;

/** All findings of each tool; of the rules with a category, the first that claims a verb speaks for it. Rule by rule: that keeps its code in the processor's cache. */
function findAll(views: readonly View[]): Found[][] {
  const tools = views.map((view) => ({ view, found: [] as Found[], claimed: new Set<Action>() }));
  for (const rule of rules) {
    for (const { view, found, claimed } of tools) {
      for (const finding of rule.find(view)) {
        if (finding.action && rule.effect.category) {
          if (claimed.has(finding.action)) continue;
          claimed.add(finding.action);
        }
        found.push({ ...finding, rule, weight: weightOf(rule, finding) });
      }
    }
  }
  return tools.map(({ found }) => found);
}

function weigh(found: readonly Found[]): Map<Category, number> {
  const weights = new Map<Category, number>();
  const seen = new Set<string>();
  for (const { rule, weight, action, pointer } of found) {
    const { category } = rule.effect;
    if (!category) continue;
    const place = `${category} ${action?.place ?? pointer}`;
    if (seen.has(place)) continue;
    seen.add(place);
    weights.set(category, (weights.get(category) ?? 0) + weight);
  }
  return weights;
}

/** Of several verbs of one sentence, or several choices, the worst counts; so the others of the same place are left out. */
function worstOfEachPlace(found: readonly Found[]): Found[] {
  const worst = new Map<Place, number>();
  const rank = (one: Found): number => rankOf(one.rule.effect.category);
  for (const one of found) {
    if (one.action && one.rule.effect.category)
      worst.set(one.action.place, Math.max(worst.get(one.action.place) ?? -1, rank(one)));
  }
  return found.filter((one) => !one.action || !one.rule.effect.category || rank(one) === worst.get(one.action.place));
}

/** A rule that fits any verb of a kind says nothing of a verb that a particular rule explained, with a worse answer, at another place. */
function withoutGeneral(found: readonly Found[]): readonly Found[] {
  const explained = new Map<string, number>();
  for (const { action, rule } of found)
    if (action && action.place !== 'choice' && rule.effect.category && !loose.has(rule))
      explained.set(action.verb, Math.max(explained.get(action.verb) ?? -1, rankOf(rule.effect.category)));
  return found.filter(
    ({ action, rule }) =>
      !action || !general.has(rule) || (explained.get(action.verb) ?? -1) <= rankOf(rule.effect.category),
  );
}

/** What the caller may choose raises an answer and never lowers it: a choice below what the name says is left out. */
function raisedByChoices(found: readonly Found[]): readonly Found[] {
  const telling = found.filter(({ action }) => action?.place !== 'also');
  const others = telling.filter(({ action }) => action?.place !== 'choice');
  if (others.length === telling.length) return found;
  const plain = rankOf(heaviest(weigh(others)));
  return telling.filter(({ action, rule }) => action?.place !== 'choice' || rankOf(rule.effect.category) >= plain);
}

/** Place of a category in the order of precedence; -1 for none. */
function rankOf(category: Category | undefined): number {
  return categories.indexOf(category as (typeof categories)[number]);
}

function heaviest(weights: ReadonlyMap<Category, number>): Category {
  let best: Category = 'unknown';
  for (const category of categories) {
    const weight = weights.get(category) ?? 0;
    if (weight > 0 && weight >= (weights.get(best) ?? 0)) best = category;
  }
  return best;
}

function isVague({ kind }: Action): boolean {
  return kind === 'vague';
}

/**
 * When no rule has spoken: a verb that steers starts something, one that manages changes something, and any other name stands for what
 * it returns. A verb that says nothing (`process`) leaves the answer open.
 */
function lastResort(view: View): Found | undefined {
  if (isOpaque(view)) return undefined;
  const byName = { pointer: '/tool/name', text: view.input.tool.name };
  if (namesAct(view)) return { rule: controlsProcess, weight: 0.2, ...byName };
  const steers =
    view.named !== undefined && /^(?:control|run|ui)$/.test(view.named.kind) && view.named.verb !== 'build';
  if (!view.named || isVague(view.named)) {
    const verbs = [view.named, view.told].filter((action) => action !== undefined);
    if (verbs.length > 0 && verbs.every(isVague)) {
      if (!verbs.some(({ verb }) => managing.test(verb))) return undefined;
      return { rule: changesData, weight: 0.2, ...byName };
    }
  }
  const rule = steers ? controlsProcess : namesInformation;
  return { rule, weight: 0.2, ...byName };
}

export function assess(input: ClassificationInput): Assessment {
  return assessAll([input])[0]!;
}

/** Each tool's assessment, the same as alone; several hundred at once take half the time. */
export function assessAll(inputs: readonly ClassificationInput[]): Assessment[] {
  const views = inputs.map(viewOf);
  const found = findAll(views);
  return views.map((view, position) => concluded(view, found[position]!));
}

/** What follows from all findings of a tool. */
function concluded(view: View, found: Found[]): Assessment {
  if (!found.some(({ rule }) => rule.effect.category) && (view.description !== '' || view.named || namesAct(view))) {
    const last = lastResort(view);
    if (last) found.push(last);
  }
  const facts = new Set(found.flatMap(({ rule }) => rule.effect.fact ?? []));
  const counted = raisedByChoices(worstOfEachPlace(withoutGeneral(found)));
  const weights = weigh(counted);
  let category = heaviest(weights);
  if (facts.has('no-tool')) category = 'unknown';
  if (facts.has('states-read-only') && (category === 'Execute' || category === 'Write')) category = 'Read';
  const own = weights.get(category) ?? 0;
  if (category === 'Read' && facts.has('declared-destructive') && own < thin) category = 'Write';
  const decisive = counted
    .filter(({ rule }) => rule.effect.category === category)
    .toSorted((a, b) => b.weight - a.weight);
  return {
    view,
    category,
    decisive,
    capabilities: new Set(found.flatMap(({ rule }) => rule.effect.capability ?? [])),
    facts,
    found,
    weights,
  };
}
