import { LinePath } from "@visx/shape";
import type { CardMemory } from "../api/memory-engine";
import Plot, { type Scale } from "../charts/Plot";
import { t } from "../texts/texts";
import { percent } from "../ui/words";
import { lowest, sayCurve, timeFormat } from "./curve";

/** The chance of recall over time, each answer on it, the share that is wanted, today and the day when the card is due. */
export default function CurveChart({ memory }: { memory: CardMemory }) {
  const points = memory.curve.map(({ at, recall }) => ({ at: Date.parse(at), recall }));
  const from = points[0]?.at ?? 0;
  const to = Math.max(points.at(-1)?.at ?? 0, Date.now());
  const now = Date.now();
  return (
    <Plot label={sayCurve(memory)} height={260} time x={[from, to]} y={[lowest(memory.curve), 1]} sayX={timeFormat(from, to)} sayY={percent}>
      {(x, y, inner) => (
        <>
          <line className="plot-wanted" x2={inner.width} y1={y(memory.desiredRetention)} y2={y(memory.desiredRetention)} />
          <Upright at={x(now)} height={inner.height} text={t("memory.curveChart.now")} end={x(now) > inner.width / 2} />
          {memory.due && Date.parse(memory.due) > now && <Upright at={x(Date.parse(memory.due))} height={inner.height} text={t("memory.curveChart.due")} className="dashed" />}
          <LinePath className="plot-line" data={points} x={({ at }) => x(at)} y={({ recall }) => y(recall)} />
          <Answers reviews={memory.reviews} x={x} y={y} />
        </>
      )}
    </Plot>
  );
}

function Upright({ at, height, text, end = false, className = "" }: { at: number; height: number; text: string; end?: boolean; className?: string }) {
  return (
    <g className={`plot-upright ${className}`}>
      <line x1={at} x2={at} y2={height} />
      <text x={at} y={height} dx={end ? "-0.3em" : "0.3em"} dy="-0.4em" textAnchor={end ? "end" : "start"}>
        {text}
      </text>
    </g>
  );
}

/** A cross where the card was forgotten, a full dot where it was known, an empty one where the answer left memory as it was; each kind in one path, however many there are. */
function Answers({ reviews, x, y }: { reviews: CardMemory["reviews"]; x: Scale; y: Scale }) {
  const marks = { "plot-again": "", "plot-dot": "", "plot-dot open": "" };
  for (const { at, recallBefore, rating, moved } of reviews) {
    const place = `M${x(Date.parse(at))} ${y(recallBefore ?? 1)}`;
    if (rating === 1) marks["plot-again"] += `${place}m-5 -5l10 10m0 -10l-10 10`;
    else marks[moved ? "plot-dot" : "plot-dot open"] += `${place}m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`;
  }
  return Object.entries(marks).map(([name, path]) => path && <path key={name} className={name} d={path} />);
}
