package engram.deck.usage;

import engram.deck.outcome.model.Outcome;
import engram.deck.usage.model.Amount;

/** Room that was claimed for one piece of work and is used up by it. For one thread. */
public final class Claim {
    private final Room room;
    private final Room.Place place;
    private Amount claimed;
    private Amount left;

    Claim(Room room, Room.Place place, Amount claimed) {
        this.room = room;
        this.place = place;
        this.claimed = claimed;
        this.left = claimed;
    }

    /** Uses so much of the room, and claims what is missing of it. */
    public Outcome<Amount> use(Amount amount) {
        return room.take(place, amount.minus(left).rise())
                .map(more -> {
                    claimed = claimed.plus(more);
                    left = left.plus(more).minus(amount);
                    return amount;
                });
    }

    /** Gives back what was not used. */
    public void done() {
        room.giveBack(place, left);
        left = Amount.NONE;
    }

    /** Gives all back: nothing is stored. */
    public void undo() {
        room.giveBack(place, claimed);
        left = Amount.NONE;
    }
}
