package org.hamroh.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real launcher over three fake applications, as a program of its own that tests can kill. */
public final class FakeLauncher {

    private FakeLauncher() {}

    /** The system property {@code fake.jar} names the jar of the fake application. */
    public static void main(String[] arguments) {
        Launcher.launch(arguments, options -> topology(Path.of(System.getProperty("fake.jar"))));
    }

    private static Topology topology(Path jar) {
        var applications = new ArrayList<Application>();
        applications.add(fake(jar, "engines", 0, List.of(Topology.MONGO, Topology.KAFKA), Map.of()));
        if (System.getProperty("fake.dies") != null) {
            applications.add(fake(jar, "unlucky", 1, List.of("unlucky"), Map.of("FAKE_DIES", "yes")));
        }
        applications.add(fake(jar, "identity", 1, List.of("identity"), Map.of()));
        applications.add(fake(jar, Topology.DOOR, 2, List.of(Topology.DOOR), Map.of("FAKE_OWN", "its own")));
        return new Topology(applications, List.of("portal-client-secret"));
    }

    private static Application fake(Path jar, String name, int wave, List<String> ports, Map<String, String> settings) {
        return new Application(
                name,
                new Code.Classes(List.of(jar), FakeApplication.class.getName()),
                wave,
                ports,
                new Probe.Http("/ready"),
                List.of("-Xmx32m"),
                name.equals("engines")
                        ? new Rehearsal(List.of(), false)
                        : new Rehearsal(List.of("-Dfake.training=yes"), true),
                settings);
    }
}
