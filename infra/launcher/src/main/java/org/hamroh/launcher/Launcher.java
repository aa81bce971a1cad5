package org.hamroh.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Starts all of Hamroh, watches over it, and stops it when asked. */
public final class Launcher {

    private static final int REFUSED = 1;

    private final Options options;
    private final Topology topology;
    private final Console console;
    private final DataFolder data;
    private final Ports ports = new Ports();

    private Launcher(Options options, Topology topology, Console console) throws IOException {
        this.options = options;
        this.topology = topology;
        this.console = console;
        this.data = DataFolder.open(options.data());
    }

    /**
     * Runs until it is stopped.
     *
     * @param arguments see {@code ./hamroh help}
     */
    public static void main(String[] arguments) {
        launch(arguments, options -> Topology.hamroh(options.root()));
    }

    /** Runs these applications until it is stopped by a signal; ends the JVM if it cannot. */
    static void launch(String[] arguments, Function<Options, Topology> applications) {
        try {
            Options options = Options.parse(Arrays.asList(arguments));
            Topology topology = applications.apply(options);
            int width = topology.applications().stream()
                    .mapToInt(application -> application.name().length())
                    .max()
                    .orElse(0);
            var console = new Console(System.out, width, Console.wantsColour());
            new Launcher(options, topology, console).run();
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(REFUSED);
        } catch (IOException failed) {
            System.err.println("Cannot start: " + failed);
            System.exit(REFUSED);
        }
    }

    private void run() throws IOException {
        long begin = System.nanoTime();
        Leftovers.end(data.path(), console);
        givePorts(ports, options.port());
        Secrets.ensure(data.keys(), topology.secrets());
        Files.createDirectories(data.logs());

        String address = "http://localhost:" + ports.of(Topology.DOOR);
        var settings = new Settings(ports, data.path(), address, options.demo());
        var java = new Java(data.path(), data.logs());
        var supervisor = new Supervisor(topology.applications().size(), ports, console);
        var status = new StatusFile(data.status(), address, ports);
        var training = new Training(java, data.logs(), console, supervisor);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, training, status)));

        console.say("Starting Hamroh; its data is in " + data.path());
        List<Training.Lesson> lessons = startAll(java, settings, supervisor, status);
        supervisor.watch(true);
        if (supervisor.awaitStop(0)) {
            return;
        }
        console.say(
                "Ready after %s: %s".formatted(Texts.seconds(Duration.ofNanos(System.nanoTime() - begin)), address));
        if (options.demo()) {
            console.say(DemoPeople.list());
        }
        console.say("Logs are in " + data.logs() + ". Stop with Ctrl-C.");
        if (options.training()) {
            training.begin(lessons);
        }
        supervisor.watch(false);
    }

    private void givePorts(Ports given, int door) {
        for (Application application : topology.applications()) {
            for (String name : application.ports()) {
                if (name.equals(Topology.DOOR) && door != 0) {
                    given.take(name, door);
                } else {
                    given.take(name);
                }
            }
        }
    }

    private List<Training.Lesson> startAll(Java java, Settings settings, Supervisor supervisor, StatusFile status)
            throws IOException {
        var warehouse = new Warehouse(options.cache(), java);
        var lessons = new ArrayList<Training.Lesson>();
        for (Application application : topology.applications()) {
            Program program = warehouse.program(application);
            var environment = settings.of(application, topology);
            StartCache cache = StartCache.of(program, application);
            var child = new Child(
                    application,
                    lessons.size(),
                    () -> {
                        var builder = new ProcessBuilder(java.run(program, application, cache.use()));
                        builder.environment().putAll(environment);
                        return builder;
                    },
                    console,
                    () -> status.write(supervisor));
            supervisor.start(child);
            lessons.add(
                    application.rehearsal().harmless()
                            ? new Training.Lesson(application, program, environment, List.of())
                            : elsewhere(application, program));
        }
        return lessons;
    }

    /** A rehearsal that touches neither the ports nor the data of this start. */
    private Training.Lesson elsewhere(Application application, Program program) {
        var others = new Ports();
        givePorts(others, 0);
        var settings = new Settings(others, program.folder().resolve("rehearsal"), "http://localhost", false);
        return new Training.Lesson(
                application,
                program,
                settings.of(application, topology),
                application.ports().stream().map(others::of).toList());
    }

    private void stop(Supervisor supervisor, Training training, StatusFile status) {
        console.say("Stopping");
        training.stop();
        boolean clean = supervisor.stop();
        try {
            status.remove();
        } catch (IOException harmless) {
            // a status file without its processes misleads nobody: the next start replaces it
        }
        console.say("Stopped");
        Runtime.getRuntime().halt(clean ? 0 : REFUSED);
    }
}
