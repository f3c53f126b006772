import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button } from "../ui/Button";
import type { Place } from "./order";

const places = [
  ["up", "Move up"],
  ["down", "Move down"],
  ["first", "Move to the front"],
  ["last", "Move to the end"],
] as const;

interface Props {
  card: string;
  name: string;
  /** Missing while the list is filtered: there is no telling where a card would come to be. */
  move: ((place: Place) => void) | undefined;
  remove: () => void;
}

/** What is seldom done with a card: deleting it, and moving it without a mouse. The focus stays with the card, wherever that is then. */
export function CardMenu({ card, name, move, remove }: Props) {
  const id = `more-${card}`;
  const act = (what: Place | "delete") => {
    if (what === "delete") return remove();
    move?.(what);
    setTimeout(() => document.getElementById(id)?.focus());
  };
  return (
    <MenuTrigger>
      <Button look="quiet" id={id} aria-label={`More with card ${name}`}>
        More
      </Button>
      <Popover className="popover">
        <Menu className="menu" aria-label={`Card ${name}`} onAction={(what) => act(what as Place | "delete")}>
          {move &&
            places.map(([place, text]) => (
              <MenuItem key={place} id={place} className="menu-item">
                {text}
              </MenuItem>
            ))}
          <MenuItem id="delete" className="menu-item danger">
            Delete
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
