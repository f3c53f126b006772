import type { Weights } from "../api/memory-engine";
import { Numbers } from "../charts/Numbers";
import { useFit, useResetWeights, useWeights } from "../data/settings";
import { Button } from "../ui/Button";
import { Coming, Failed } from "../ui/Page";
import { count } from "../ui/words";
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
      <h2 id="weights">{scope === "learner" ? "Fitted to you" : "Fitted to the school"}</h2>
      <p className="note">
        The weights are the numbers in the formula that foretells when a card will be forgotten.{" "}
        {scope === "learner"
          ? "How quickly people forget differs. From your own answers Engram can learn how quickly you do."
          : "Learners with too few answers for a fit of their own are foreseen by what the school’s answers say."}
      </p>
      {weights.isPending && <Coming lines={2} />}
      {weights.isError && <Failed error={weights.error} again={() => void weights.refetch()} />}
      {weights.data && <Shown scope={scope} id={id} mayChange={mayChange} weights={weights.data} />}
    </section>
  );
}

/** Of a school no more answers are counted than a fit needs, until a fit has gathered them all. */
function there(scope: Props["scope"], { reviews, needed, fit }: Weights): string {
  if (reviews < needed) return `${reviews.toLocaleString("en-GB")} of ${count(needed, "answer")} that a fit needs are there.`;
  if (scope === "school" && !fit?.reviews) return "There are enough answers for a fit.";
  return `${count(reviews, "answer")} can be used for a fit.`;
}

const sources = { DEFAULT: "the published ones, found on millions of answers", SCHOOL: "those of the school", LEARNER: "your own" } as const;

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
        The weights in use are {sources[source]}. {there(scope, weights)}
      </p>
      <FitLine fit={weights.fit} />
      {mayChange && (
        <div className="row">
          <Button isDisabled={missing > 0} isPending={fit.isPending || going} onPress={() => fit.mutate()}>
            {scope === "learner" ? "Fit to my answers" : "Fit to the school’s answers"}
          </Button>
          {own && (
            <Button look="quiet" isDisabled={going} isPending={reset.isPending} onPress={() => reset.mutate()}>
              Back to {scope === "learner" ? "the weights of the school or the published ones" : "the published weights"}
            </Button>
          )}
        </div>
      )}
      {missing > 0 && mayChange && <p className="note">{count(missing, "more answer")} until a fit says more than chance would.</p>}
      <p className="note">
        In the table, stability is how long memory lasts, until the chance of recall has fallen to 90&nbsp;%; difficulty is how little an answer adds to it; a lapse is an Again on a card that was known.
      </p>
      <Numbers
        label="Show the weights"
        caption="The weights of the memory model"
        head={["Weight", "Value", "What it is"]}
        rows={weights.weights.map((value, at) => ({ key: at, cells: [`w${at}`, value.toFixed(4), weightNames[at] ?? ""] }))}
      />
    </>
  );
}
