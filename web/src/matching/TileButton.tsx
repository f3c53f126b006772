import type { DragEvent } from "react";
import type { Tile } from "../api/types";
import { t } from "../texts/texts";
import { Rich } from "../written/Rich";

interface Props {
  tile: Tile;
  picked: boolean;
  sent: boolean;
  /** The number of the wrong pair that this tile is in. */
  shake: number | undefined;
  pick: () => void;
  /** Another tile was dropped on this one. */
  drop: (id: string) => void;
}

const dragType = "text/x-engram-tile";

/** One side of a pair. Four lines of it show, the rest while it has the focus or is in hand. Matched, it stays in its place. */
export function TileButton({ tile, picked, sent, shake, pick, drop }: Props) {
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    drop(event.dataTransfer.getData(dragType));
  };
  return (
    <button
      type="button"
      className={`tile ${tile.matched ? "matched" : ""} ${sent ? "sent" : ""} ${shake === undefined ? "" : `wrong shake-${shake % 2}`}`}
      aria-pressed={picked || sent}
      aria-disabled={tile.matched}
      draggable={!tile.matched}
      onClick={pick}
      onDragStart={(event) => event.dataTransfer.setData(dragType, tile.id)}
      onDragOver={(event) => event.dataTransfer.types.includes(dragType) && event.preventDefault()}
      onDrop={onDrop}
    >
      <span className="tile-text">
        <Rich text={tile.text} lang={tile.lang} plain />
      </span>
      {tile.matched && <span className="unseen">{t("matching.tileButton.matched")}</span>}
    </button>
  );
}
