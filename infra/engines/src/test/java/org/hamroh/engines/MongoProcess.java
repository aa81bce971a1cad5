package org.hamroh.engines;

import java.io.IOException;
import java.nio.file.Path;

/** A Mongo server that tidies its file all the time, so that a kill often hits it in the midst of that. */
final class MongoProcess {
    private MongoProcess() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedMongo mongo = EmbeddedMongo.start(Path.of(arguments[0]), 0);
        System.out.println("READY mongo=" + mongo.port());
        while (true) {
            mongo.tidy();
        }
    }
}
