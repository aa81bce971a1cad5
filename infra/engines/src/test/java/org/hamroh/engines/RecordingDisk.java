package org.hamroh.engines;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/** Files under {@code recorded:} whose every change is remembered in order; public because the store instantiates it. */
public final class RecordingDisk extends FilePathWrapper {

    /** One change: bytes written at a place, or, without bytes, the file cut off there. */
    record Change(long position, byte[] bytes) {

        void repeatIn(FileChannel file, int part) throws IOException {
            if (bytes.length == 0) {
                file.truncate(position);
            } else {
                file.write(ByteBuffer.wrap(bytes, 0, part), position);
            }
        }
    }

    static final List<Change> CHANGES = new ArrayList<>();

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
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
            byte[] bytes = new byte[from.remaining()];
            from.slice().get(bytes);
            CHANGES.add(new Change(position, bytes));
            return base.write(from, position);
        }

        @Override
        public void force(boolean metadata) {
            // The order of writes is what is tried here, not the disk.
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
            CHANGES.add(new Change(size, new byte[0]));
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
