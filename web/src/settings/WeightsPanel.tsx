import type { Weights } from "../api/memory-engine";
import { Numbers } from "../charts/Numbers";
import { useFit, useResetWeights, useWeights } from "../data/settings";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Coming, Failed } from "../ui/Page";
import { FitLine } from "./FitLine";
import { weightNames } from "./weight-names";

interface Props {
  scope: "learner" | "school";
  id: string;
  mayChange: boolean;
}

/** The numbers of the memory model, fitted to what was answered. */
export function WeightsPanel({ scope, id, mayChange }: Props) {
  const weights = useWeights(scope, id);
  return (
    <section className="paper stack" aria-labelledby="weights">
      <h2 id="weights">{scope === "learner" ? t("settings.weightsPanel.fittedToYou") : t("settings.weightsPanel.fittedToTheSchool")}</h2>
      <p className="note">
        {t("settings.weightsPanel.theWeightsAreTheNumbers", { part: scope === "learner"
          ? t("settings.weightsPanel.howQuicklyPeopleForgetDiffers")
          : t("settings.weightsPanel.learnersWithTooFewAnswers") })}
      </p>
      {weights.isPending && <Coming lines={2} />}
      {weights.isError && <Failed error={weights.error} again={() => void weights.refetch()} />}
      {weights.data && <Shown scope={scope} id={id} mayChange={mayChange} weights={weights.data} />}
    </section>
  );
}

/** Of a school no more answers are counted than a fit needs, until a fit has gathered them all. */
function there(scope: Props["scope"], { reviews, needed, fit }: Weights): string {
  if (reviews < needed) return t("settings.weightsPanel.reviewsOfNeededThatA", { reviews, needed });
  if (scope === "school" && !fit?.reviews) return t("settings.weightsPanel.thereAreEnoughAnswersFor");
  return t("settings.weightsPanel.reviewsCanBeUsedFor", { reviews });
}

const sources = { get DEFAULT() { return t("settings.weightsPanel.thePublishedOnesFoundOn"); }, get SCHOOL() { return t("settings.weightsPanel.thoseOfTheSchool"); }, get LEARNER() { return t("settings.weightsPanel.yourOwn"); } } as const;

function Shown({ scope, id, mayChange, weights }: Props & { weights: Weights }) {
  const fit = useFit(scope, id);
  const reset = useResetWeights(scope, id);
  const { reviews, needed, source } = weights;
  const missing = Math.max(0, needed - reviews);
  const going = weights.fit?.state === "WAITING" || weights.fit?.state === "RUNNING";
  const own = source === scope.toUpperCase();
  return (
    <>
      <p>
        {t("settings.weightsPanel.theWeightsInUseAre", { source: sources[source], scope: there(scope, weights) })}
      </p>
      <FitLine fit={weights.fit} />
      {mayChange && (
        <div className="row">
          <Button isDisabled={missing > 0} isPending={fit.isPending || going} onPress={() => fit.mutate()}>
            {scope === "learner" ? t("settings.weightsPanel.fitToMyAnswers") : t("settings.weightsPanel.fitToTheSchoolsAnswers")}
          </Button>
          {own && (
            <Button look="quiet" isDisabled={going} isPending={reset.isPending} onPress={() => reset.mutate()}>
              {t("settings.weightsPanel.backToPart", { part: scope === "learner" ? t("settings.weightsPanel.theWeightsOfTheSchool") : t("settings.weightsPanel.thePublishedWeights") })}
            </Button>
          )}
        </div>
      )}
      {missing > 0 && mayChange && <p className="note">{t("settings.weightsPanel.missingUntilAFitSays", { missing })}</p>}
      <p className="note">
        {t("settings.weightsPanel.inTheTableStabilityIs")}
      </p>
      <Numbers
        label={t("settings.weightsPanel.showTheWeights")}
        caption={t("settings.weightsPanel.theWeightsOfTheMemory")}
        head={[t("settings.weightsPanel.weight"), t("settings.weightsPanel.value"), t("settings.weightsPanel.whatItIs")]}
        rows={weights.weights.map((value, at) => ({ key: at, cells: [`w${at}`, value.toFixed(4), weightNames()[at] ?? ""] }))}
      />
    </>
  );
}
