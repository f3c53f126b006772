import type { Deck } from "../api/types";
import { Button, LinkButton } from "../ui/Button";

interface Props {
  deck: Deck;
  /** Each is missing for those who may not do it. */
  assign: (() => void) | undefined;
  describe: (() => void) | undefined;
  remove: (() => void) | undefined;
  duplicate: () => void;
  duplicating: boolean;
}

/** What can be done with a deck, beside its title. */
export function DeckButtons({ deck, assign, describe, remove, duplicate, duplicating }: Props) {
  return (
    <div className="row">
      {assign && <Button onPress={assign}>Give to a class</Button>}
      <Button look="quiet" isPending={duplicating} onPress={duplicate}>
        Duplicate
      </Button>
      {describe && (
        <>
          <LinkButton to={`/settings/deck/${deck.id}`} look="quiet">
            Study settings
          </LinkButton>
          <Button look="quiet" onPress={describe}>
            Title and languages
          </Button>
        </>
      )}
      {remove && (
        <Button look="quiet" onPress={remove}>
          Delete
        </Button>
      )}
    </div>
  );
}
