package org.hamroh.engines;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/** Files under {@code failing:} whose writes or syncs fail when told to; public because the store instantiates it. */
public final class FailingDisk extends FilePathWrapper {
    enum Fault {
        NONE,
        WRITE,
        SYNC,
        /** The next write stops in its midst, and nothing reaches the disk after it. */
        TEAR
    }

    static final AtomicReference<Fault> FAULT = new AtomicReference<>(Fault.NONE);

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static void failIf(Fault fault) throws IOException {
        if (FAULT.get() == fault) {
            throw new IOException("no room on the disk, says the test");
        }
    }

    private static final class Channel extends FileBase {
        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return base.read(to);
        }

        @Override
        public synchronized int read(ByteBuffer to, long position) throws IOException {
            return base.read(to, position);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            return write(from, base.position());
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            if (FAULT.compareAndSet(Fault.TEAR, Fault.WRITE)) {
                int part = ThreadLocalRandom.current().nextInt(from.remaining());
                base.write(from.slice(from.position(), part), position);
            }
            failIf(Fault.WRITE);
            return base.write(from, position);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            failIf(Fault.SYNC);
            base.force(metadata);
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            base.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            failIf(Fault.WRITE);
            base.truncate(size);
            return this;
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
