import { AxisBottom, AxisLeft } from "@visx/axis";
import { scaleLinear, scaleTime } from "@visx/scale";
import type { ReactNode } from "react";
import { useWidth } from "./use-width";

export type Scale = (value: number) => number;

interface Props {
  /** What the drawing shows, in a sentence; the numbers are in a table beside it. */
  label: string;
  /** In px, at the usual size of text. */
  height?: number;
  /** Moments in ms are put at times that people count in. */
  time?: boolean;
  x: readonly [number, number];
  y: readonly [number, number];
  sayX: (value: number) => string;
  sayY: (value: number) => string;
  children: (x: Scale, y: Scale, inner: { width: number; height: number }) => ReactNode;
}

/** The frame of a drawing: its axes, as wide as there is room, with text in the size that the reader chose. */
export default function Plot({ label, height = 200, time = false, x, y, sayX, sayY, children }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const margin = { top: 0.75 * em, right: em, bottom: 1.75 * em, left: 3.5 * em };
  const inner = { width: Math.max(1, width - margin.left - margin.right), height: Math.max(1, (height * em) / 16 - margin.top - margin.bottom) };
  const across = (time ? scaleTime : scaleLinear)<number>({ domain: [...x], range: [0, inner.width] });
  const up = scaleLinear<number>({ domain: [...y], range: [inner.height, 0] });
  const many = Math.max(2, Math.floor(inner.width / (6 * em)));
  return (
    <div ref={box} className="plot">
      <svg width={width} height={inner.height + margin.top + margin.bottom} role="img" aria-label={label}>
        <g transform={`translate(${margin.left} ${margin.top})`} aria-hidden="true">
          {up.ticks(4).map((tick) => (
            <line key={tick} className="plot-grid" x2={inner.width} y1={up(tick)} y2={up(tick)} />
          ))}
          <AxisLeft scale={up} numTicks={4} hideAxisLine hideTicks tickFormat={(value) => sayY(Number(value))} axisClassName="plot-axis" tickLabelProps={{ textAnchor: "end", dx: "-0.25em", dy: "0.33em" }} />
          <AxisBottom scale={across} top={inner.height} numTicks={many} tickFormat={(value) => sayX(Number(value))} axisClassName="plot-axis" tickLength={4} tickLabelProps={{ textAnchor: "middle", dy: "0.25em" }} />
          {children((value) => across(value), (value) => up(value), inner)}
        </g>
      </svg>
    </div>
  );
}
