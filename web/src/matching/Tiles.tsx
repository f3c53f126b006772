import { type KeyboardEvent, useRef } from "react";
import { forwards } from "../texts/language";
import { t } from "../texts/texts";
import { columnsOf, neighbour } from "./grid";
import type { Round } from "./round";
import { TileButton } from "./TileButton";

interface Props {
  round: Round;
  pick: (id: string) => void;
  pair: (a: string, b: string) => void;
}

/** The arrows move to where they point, which is back where people read from right to left. */
const towards = (key: string) => (forwards > 0 ? key : ({ ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" }[key] ?? key));

/** The tiles in a grid; the arrow keys move in it, Tab and Enter or Space do as everywhere. */
export function Tiles({ round, pick, pair }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const all = [...(grid.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0 || !event.key.startsWith("Arrow")) return;
    event.preventDefault();
    all[neighbour(at, towards(event.key), columnsOf(all), all.length)]?.focus();
  };
  return (
    <div className="tiles" ref={grid} role="group" aria-label={t("matching.tiles.tilesChooseOneThenThe")} onKeyDown={onKey}>
      {round.tiles.map((tile) => (
        <TileButton
          key={tile.id}
          tile={tile}
          picked={round.picked.includes(tile.id)}
          sent={round.sent?.includes(tile.id) ?? false}
          shake={round.wrong?.tiles.includes(tile.id) ? round.wrong.number : undefined}
          pick={() => pick(tile.id)}
          drop={(other) => pair(other, tile.id)}
        />
      ))}
    </div>
  );
}
