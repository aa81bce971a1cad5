package org.hamroh.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The processes that make up Hamroh. A new service is one more line here.
 *
 * @param applications in the order in which they are started
 * @param secrets files that several of them need and none should have to create first
 */
record Topology(List<Application> applications, List<String> secrets) {

    /** Name of the application whose port people open. */
    static final String DOOR = "gateway";

    static final String MONGO = "mongo";
    static final String KAFKA = "kafka";

    private static final int ENGINES = 0;
    private static final int SERVICES = 1;
    private static final int PORTAL = 2;
    private static final int GATEWAY = 3;

    static Topology hamroh(Path root) {
        return new Topology(
                List.of(
                        engines(root, 256),
                        web(root, "identity", "services/identity", "/id", SERVICES, 144),
                        // Two receipt codes are stretched at a time, each over 64 MiB.
                        web(root, "ombudsman", "services/ombudsman", "/api/ombudsman", SERVICES, 288),
                        web(root, "coordination", "services/coordination", "/api/coordination", SERVICES, 96),
                        // Contracts are printed here, with a font of 600 KB embedded in each.
                        web(root, "loans", "services/loans", "/api/loans", SERVICES, 144),
                        web(root, "information", "services/information", "/api/information", SERVICES, 96),
                        // A file of 200,000 rows is read in and counted.
                        web(root, "health", "services/health", "/api/health", SERVICES, 160),
                        web(root, "portal", "portal", "", PORTAL, 112),
                        web(root, DOOR, "gateway", "", GATEWAY, 96)),
                List.of("portal-client-secret"));
    }

    private static Application engines(Path root, int heapMegabytes) {
        return new Application(
                "engines",
                new Code.BootJar(root.resolve("infra/engines/target/engines-exec.jar")),
                ENGINES,
                List.of(MONGO, KAFKA),
                new Probe.Tcp(),
                memory(heapMegabytes, 96),
                new Rehearsal(List.of(), false),
                Map.of());
    }

    private static Application web(
            Path root, String name, String module, String contextPath, int wave, int heapMegabytes) {
        return new Application(
                name,
                new Code.BootJar(root.resolve(module).resolve("target").resolve(name + "-exec.jar")),
                wave,
                List.of(name),
                new Probe.Http(contextPath + "/actuator/health/readiness"),
                memory(heapMegabytes, 160),
                new Rehearsal(
                        List.of(
                                "-Dspring.context.exit=onRefresh",
                                "-Dhamroh.training=true",
                                "-Dspring.kafka.listener.auto-startup=false"),
                        true),
                Map.of());
    }

    private static List<String> memory(int heapMegabytes, int classesMegabytes) {
        return List.of("-Xmx" + heapMegabytes + "m", "-XX:MaxMetaspaceSize=" + classesMegabytes + "m");
    }
}
