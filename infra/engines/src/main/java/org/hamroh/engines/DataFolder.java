package org.hamroh.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/** The engines' folder, held by one process at a time, and the ports they had in it last. */
final class DataFolder implements AutoCloseable {
    /** Another process holds the folder. */
    static final class InUse extends IOException {
        private static final long serialVersionUID = 1;

        InUse(Path folder) {
            super("the data folder " + folder + " is in use by another run; stop it first or choose another folder");
        }
    }

    private final FileChannel lock;
    private final Path ports;

    private DataFolder(FileChannel lock, Path ports) {
        this.lock = lock;
        this.ports = ports;
    }

    /**
     * Takes the folder, creating it when absent. The operating system gives it back when the process ends, however it
     * ends.
     *
     * @throws InUse if another process has it
     */
    static DataFolder lock(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DataFolder(channel, folder.resolve("ports"));
            }
        } catch (OverlappingFileLockException e) {
            // held by this process: as good as by another
        }
        channel.close();
        throw new InUse(folder);
    }

    /** The port asked for; for 0 the one of the last run while it is free, else 0. */
    int port(String engine, int wanted) throws IOException {
        if (wanted != 0 || !Files.exists(ports)) {
            return wanted;
        }
        Properties last = new Properties();
        try (var in = Files.newBufferedReader(ports)) {
            last.load(in);
        }
        int port = Integer.parseInt(last.getProperty(engine, "0"));
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            return 0;
        }
    }

    void remember(int mongo, int kafka) throws IOException {
        Files.writeString(ports, "mongo=" + mongo + "\nkafka=" + kafka + "\n");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
