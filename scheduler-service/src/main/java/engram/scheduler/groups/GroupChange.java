package engram.scheduler.groups;

import engram.scheduler.place.model.Place;
import org.bson.Document;

/**
 * The newest of a record that says something about groups.
 *
 * @param collection of the view
 * @param document without {@code _id}, with {@code version}
 * @param place whose learners' plans it may change
 */
record GroupChange(String collection, String id, Document document, Place place) {}
