package org.hamroh.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The environment that each application is given: where everything is in this start. */
final class Settings {

    private final Ports ports;
    private final Path data;
    private final String address;
    private final boolean demo;

    Settings(Ports ports, Path data, String address, boolean demo) {
        this.ports = ports;
        this.data = data;
        this.address = address;
        this.demo = demo;
    }

    Map<String, String> of(Application application, Topology topology) {
        var all = new TreeMap<String, String>();
        all.put("SERVER_ADDRESS", "127.0.0.1");
        all.put("SERVER_PORT", port(application.ports().getFirst()));
        all.put("HAMROH_PUBLIC_URL", address);
        all.put("HAMROH_ISSUER", address + "/id");
        for (Application other : topology.applications()) {
            String own = other.ports().getFirst();
            all.put("HAMROH_" + other.name().toUpperCase(Locale.ROOT) + "_URL", "http://127.0.0.1:" + port(own));
        }
        all.put("HAMROH_JWKS_URI", all.get("HAMROH_IDENTITY_URL") + "/id/oauth2/jwks");
        all.put("HAMROH_KEYS", data.resolve("keys").toString());
        all.put("HAMROH_DEMO", Boolean.toString(demo));
        // Whoever tries it out gets in with the password of the demo people; nowhere else is that enough.
        all.put("HAMROH_SECOND_FACTOR", demo ? "optional" : "required");
        all.put("HAMROH_ENGINES_DATA", data.resolve("engines").toString());
        all.put("HAMROH_MONGO_PORT", port(Topology.MONGO));
        all.put("HAMROH_KAFKA_PORT", port(Topology.KAFKA));
        all.put("SPRING_MONGODB_URI", "mongodb://127.0.0.1:" + port(Topology.MONGO) + "/" + application.name());
        all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port(Topology.KAFKA));
        all.put(
                "LOGGING_FILE_NAME",
                data.resolve("logs").resolve(application.name() + ".json").toString());
        // Everything is to be stopped within ten seconds, so nobody may take the usual thirty for the last request.
        all.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "2s");
        // The process is named before each line, and the whole of it is in the log.
        all.put("LOGGING_PATTERN_CONSOLE", "%d{HH:mm:ss} %-5p %logger{0}: %m%n%wEx");
        // Fewer memory pools of the C library: about 20 MB less for each process.
        all.put("MALLOC_ARENA_MAX", "2");
        all.putAll(application.settings());
        return all;
    }

    private String port(String name) {
        return Integer.toString(ports.of(name));
    }
}
