import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import { t } from "../texts/texts";
import { percent } from "../ui/words";

interface Props {
  label: string;
  /** 0.70 to 0.99 */
  value: number;
  /** Whose cards they are. */
  who: "you" | "learners";
  change: (share: number) => void;
}

/** Desired retention on a slider, with what the number means. */
export function RetentionField({ label, value, who, change }: Props) {
  const hundredths = Math.round(value * 100);
  return (
    <>
      <Slider className="slider" minValue={70} maxValue={99} value={hundredths} onChange={(next) => change(next / 100)}>
        <Label>{label}</Label>
        <SliderOutput className="figures">{percent(value)}</SliderOutput>
        <SliderTrack className="slider-track">
          <div className="slider-fill" style={{ width: `${((hundredths - 70) / 29) * 100}%` }} />
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
      <p className="note">
        {t("settings.retentionField.of100CardsThatCome", { who, hundredths })}
      </p>
    </>
  );
}
