import { LinePath } from "@visx/shape";
import Plot from "../charts/Plot";
import { number } from "../texts/format";
import { t } from "../texts/texts";

interface Props {
  label: string;
  before: readonly number[];
  after: readonly number[];
}

/** One number a day over the days to come: as it is (dashed) and as it would be. */
export default function LoadChart({ label, before, after }: Props) {
  const most = Math.max(1, ...before, ...after);
  return (
    <Plot label={label} height={160} x={[0, Math.max(1, before.length - 1)]} y={[0, most]} sayX={(day) => (day === 0 ? t("settings.loadChart.today") : `+${day}`)} sayY={(value) => number(value)}>
      {(x, y) => (
        <>
          <LinePath className="plot-before" data={[...before]} x={(_, day) => x(day)} y={(value) => y(value)} />
          <LinePath className="plot-line" data={[...after]} x={(_, day) => x(day)} y={(value) => y(value)} />
        </>
      )}
    </Plot>
  );
}
