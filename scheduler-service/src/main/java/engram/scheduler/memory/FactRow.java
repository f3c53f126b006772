package engram.scheduler.memory;

import engram.fsrs.Rating;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.Pace;
import engram.scheduler.memory.model.Question;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One fact as bytes: a byte of flags, the key, then what an answer says. */
final class FactRow {
    private static final int UNDONE = 1;
    private static final int UUID_ID = 2;
    private static final int RETAKE = 4;
    private static final int SLOW = 8;
    private static final int FAST = 16;
    private static final int HURRIED = 32;

    /** Everything but the id and the hash. */
    private static final int REST = 34;

    private static final int UUID_LENGTH = 36;

    private FactRow() {}

    /** An upper limit of the bytes that it takes. */
    static int size(CardFact fact) {
        return REST + FactNames.size(fact.id()) + fact.hash().length() / 2;
    }

    static void write(CardFact fact, FactNames names, ByteBuffer bytes) {
        var uuid = uuid(fact.id());
        bytes.put((byte) (flags(fact) | (uuid == null ? 0 : UUID_ID)));
        if (uuid == null) {
            FactNames.write(fact.id(), bytes);
        } else {
            bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        }
        var hash = HexFormat.of().parseHex(fact.hash());
        bytes.putInt(fact.version())
                .putLong(fact.receivedAt().toEpochMilli())
                .put((byte) hash.length)
                .put(hash)
                .putShort(names.placeOf(fact.deck()));
        switch (fact) {
            case CardFact.Answered answered -> write(answered, names, bytes);
            case CardFact.Undone _ -> {}
        }
    }

    private static void write(CardFact.Answered answered, FactNames names, ByteBuffer bytes) {
        var options = answered.question().options();
        bytes.put(FactCodes.of(answered.mode()))
                .put(FactCodes.of(answered.question().kind()))
                .putInt(options == null ? 0 : options)
                .put((byte) answered.rating().value())
                .putLong(answered.answeredAt().toEpochMilli())
                .putShort(names.placeOf(answered.zone().getId()));
    }

    static CardFact read(FactNames names, ByteBuffer bytes) {
        int flags = bytes.get();
        var id = id(flags, bytes);
        int version = bytes.getInt();
        var receivedAt = Instant.ofEpochMilli(bytes.getLong());
        var hash = new byte[bytes.get()];
        bytes.get(hash);
        var hex = HexFormat.of().formatHex(hash);
        var deck = names.at(bytes.getShort());
        if ((flags & UNDONE) != 0) {
            return new CardFact.Undone(id, version, receivedAt, hex, deck);
        }
        return new CardFact.Answered(
                id,
                version,
                receivedAt,
                hex,
                deck,
                FactCodes.mode(bytes.get()),
                new Question(FactCodes.kind(bytes.get()), options(bytes.getInt())),
                Rating.of(bytes.get()),
                Instant.ofEpochMilli(bytes.getLong()),
                ZoneId.of(names.at(bytes.getShort())),
                pace(flags),
                (flags & RETAKE) != 0,
                (flags & HURRIED) != 0);
    }

    private static String id(int flags, ByteBuffer bytes) {
        return (flags & UUID_ID) == 0
                ? FactNames.text(bytes)
                : new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    private static @Nullable Integer options(int count) {
        return count == 0 ? null : count;
    }

    private static int flags(CardFact fact) {
        return switch (fact) {
            case CardFact.Answered answered ->
                    (answered.retake() ? RETAKE : 0)
                            | (answered.hurried() ? HURRIED : 0)
                            | flag(answered.pace());
            case CardFact.Undone _ -> UNDONE;
        };
    }

    private static int flag(@Nullable Pace pace) {
        if (pace == null) {
            return 0;
        }
        return switch (pace) {
            case SLOW -> SLOW;
            case FAST -> FAST;
        };
    }

    private static @Nullable Pace pace(int flags) {
        if ((flags & SLOW) != 0) {
            return Pace.SLOW;
        }
        return (flags & FAST) != 0 ? Pace.FAST : null;
    }

    /** The id as a UUID, if it is one in the one spelling that comes back. */
    private static @Nullable UUID uuid(String id) {
        if (id.length() != UUID_LENGTH) {
            return null;
        }
        try {
            var uuid = UUID.fromString(id);
            return uuid.toString().equals(id) ? uuid : null;
        } catch (IllegalArgumentException other) {
            return null;
        }
    }
}
