package engram.tasks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import engram.backends.Backends;
import engram.ground.Databases;

/** Databases of the test backend, on a client with the settings of a service. */
public final class Owned {
    private static final MongoClient CLIENT = new Databases().client(Backends.get().mongo());

    private Owned() {}

    public static MongoDatabase database() {
        return CLIENT.getDatabase(Backends.unique("owned"));
    }
}
