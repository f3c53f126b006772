package engram.scheduler.replay;

import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.tasks.mark.Key;
import java.util.Locale;

/** Places as keys of what is to be done for them. */
public final class Keys {
    private Keys() {}

    /** {@code school:scope:id}, as {@link Place#key}. */
    public static Key of(Place place) {
        return new Key(place.school(), place.scope().word(), place.id());
    }

    /** The place of {@link #of(Place)}. */
    public static Place place(Key key) {
        return place(key.school(), key.kind(), key.id());
    }

    /** {@code school:source:scope:id}. */
    static Key of(Source source, Place place) {
        var kind = source.name().toLowerCase(Locale.ROOT);
        return new Key(place.school(), kind, place.scope().word() + ':' + place.id());
    }

    /** The source of {@link #of(Source, Place)}. */
    static Source source(Key key) {
        return Source.valueOf(key.kind().toUpperCase(Locale.ROOT));
    }

    /** The place of {@link #of(Source, Place)}. */
    static Place placeOfSource(Key key) {
        var end = key.id().indexOf(':');
        return place(key.school(), key.id().substring(0, end), key.id().substring(end + 1));
    }

    private static Place place(String school, String scope, String id) {
        return new Place(school, Scope.of(scope).orElseThrow(), id);
    }
}
