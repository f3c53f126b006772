import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button } from "../ui/Button";
import type { Place } from "./order";

const places = [
  ["up", "Up"],
  ["down", "Down"],
  ["first", "To the front"],
  ["last", "To the end"],
] as const;

/** Moves a card without a mouse. The focus stays with the card, wherever that is afterwards. */
export function MoveMenu({ card, name, move }: { card: string; name: string; move: (place: Place) => void }) {
  const id = `move-${card}`;
  const act = (place: Place) => {
    move(place);
    setTimeout(() => document.getElementById(id)?.focus());
  };
  return (
    <MenuTrigger>
      <Button look="quiet" id={id} aria-label={`Move card ${name}`}>
        Move
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={(place) => act(place as Place)}>
          {places.map(([place, text]) => (
            <MenuItem key={place} id={place} className="menu-item">
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
