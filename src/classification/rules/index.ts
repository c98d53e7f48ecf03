import type { Rule } from '../rule.ts';
import { actsInSimulation } from './acts-in-simulation.ts';
import { actsOnMany } from './acts-on-many.ts';
import { bindsTheUser } from './binds-the-user.ts';
import { booksPaidService } from './books-paid-service.ts';
import { boundedPayment } from './bounded-payment.ts';
import { callsAnyTool } from './calls-any-tool.ts';
import { cannotBeUndone } from './cannot-be-undone.ts';
import { changesAccess } from './changes-access.ts';
import { changesData } from './changes-data.ts';
import { changesInfrastructure } from './changes-infrastructure.ts';
import { changesPaidSubscription } from './changes-paid-subscription.ts';
import { changesPeople } from './changes-people.ts';
import { changesProduction } from './changes-production.ts';
import { clearsSessionState } from './clears-session-state.ts';
import { controlsProcess } from './controls-process.ts';
import { declaresDestructive } from './declares-destructive.ts';
import { deletesData } from './deletes-data.ts';
import { deploys } from './deploys.ts';
import { drivesUi } from './drives-ui.ts';
import { endsResource } from './ends-resource.ts';
import { enforcesReadOnly } from './enforces-read-only.ts';
import { fetchesUrl } from './fetches-url.ts';
import { forwardsOnward } from './forwards-onward.ts';
import { handlesIssuedInvoice } from './handles-issued-invoice.ts';
import { installsSoftware } from './installs-software.ts';
import { keepsOwnNotes } from './keeps-own-notes.ts';
import { mergesAway } from './merges-away.ts';
import { mergesCode } from './merges-code.ts';
import { movesMoney } from './moves-money.ts';
import { movesToTrash } from './moves-to-trash.ts';
import { namesInformation } from './names-information.ts';
import { namesNoTool } from './names-no-tool.ts';
import { onlyThinks } from './only-thinks.ts';
import { overwritesFiles } from './overwrites-files.ts';
import { overwritesHistory } from './overwrites-history.ts';
import { placesOrder } from './places-order.ts';
import { publishes } from './publishes.ts';
import { queriesDatabase } from './queries-database.ts';
import { raisesAdSpend } from './raises-ad-spend.ts';
import { reachesOutside } from './reaches-outside.ts';
import { readsAnyPath } from './reads-any-path.ts';
import { readsData } from './reads-data.ts';
import { readsFiles } from './reads-files.ts';
import { readsPrivateData } from './reads-private-data.ts';
import { readsSecrets } from './reads-secrets.ts';
import { readsUntrusted } from './reads-untrusted.ts';
import { removesContainer } from './removes-container.ts';
import { removesOwnNotes } from './removes-own-notes.ts';
import { removesRunningPart } from './removes-running-part.ts';
import { removesSmallThing } from './removes-small-thing.ts';
import { rewritesGitHistory } from './rewrites-git-history.ts';
import { revokesForGood } from './revokes-for-good.ts';
import { runsAgent } from './runs-agent.ts';
import { runsCode } from './runs-code.ts';
import { runsQuery } from './runs-query.ts';
import { sendsMessage } from './sends-message.ts';
import { setsSessionState } from './sets-session-state.ts';
import { signsTransaction } from './signs-transaction.ts';
import { statesDataLoss } from './states-data-loss.ts';
import { statesNoChange } from './states-no-change.ts';
import { statesSandbox } from './states-sandbox.ts';
import { steersDevice } from './steers-device.ts';
import { steersFigure } from './steers-figure.ts';
import { storesGenerated } from './stores-generated.ts';
import { takesCommands } from './takes-commands.ts';
import { takesBoundedStep } from './takes-bounded-step.ts';
import { triggersJob } from './triggers-job.ts';
import { undoesMembership } from './undoes-membership.ts';
import { weakensProtection } from './weakens-protection.ts';
import { worksOut } from './works-out.ts';
import { writesFiles } from './writes-files.ts';
import { writesSystemSettings } from './writes-system-settings.ts';

/**
 * Every rule. Where several explain one verb, the first here speaks for it, so the particular stands before the general; rules without a
 * category add their capability or fact whatever else was found.
 */
export const rules: readonly Rule[] = [
  namesNoTool,
  movesToTrash,
  clearsSessionState,
  undoesMembership,
  enforcesReadOnly,
  statesNoChange,
  onlyThinks,
  movesMoney,
  placesOrder,
  changesPaidSubscription,
  handlesIssuedInvoice,
  signsTransaction,
  booksPaidService,
  raisesAdSpend,
  revokesForGood,
  endsResource,
  rewritesGitHistory,
  overwritesHistory,
  mergesAway,
  statesDataLoss,
  deletesData,
  runsCode,
  takesCommands,
  runsQuery,
  callsAnyTool,
  runsAgent,
  installsSoftware,
  deploys,
  steersDevice,
  steersFigure,
  drivesUi,
  weakensProtection,
  changesAccess,
  bindsTheUser,
  sendsMessage,
  publishes,
  setsSessionState,
  keepsOwnNotes,
  controlsProcess,
  triggersJob,
  changesInfrastructure,
  writesFiles,
  storesGenerated,
  changesData,
  readsSecrets,
  readsPrivateData,
  fetchesUrl,
  readsFiles,
  worksOut,
  readsData,
  namesInformation,
  queriesDatabase,
  readsUntrusted,
  cannotBeUndone,
  actsOnMany,
  removesContainer,
  removesRunningPart,
  removesSmallThing,
  removesOwnNotes,
  boundedPayment,
  statesSandbox,
  actsInSimulation,
  takesBoundedStep,
  reachesOutside,
  forwardsOnward,
  mergesCode,
  writesSystemSettings,
  changesPeople,
  changesProduction,
  readsAnyPath,
  overwritesFiles,
  declaresDestructive,
];
