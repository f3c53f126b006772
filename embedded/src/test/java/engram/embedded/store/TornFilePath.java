package engram.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files named {@code torn:…} can be looked at in the middle of a write: with some of its bytes
 * there and some not, as {@code kill -9} leaves them. Writes of a process reach the page cache in
 * their order, so no other state can be left.
 */
public final class TornFilePath extends FilePathWrapper {
    private static final AtomicReference<Glance> NEXT = new AtomicReference<>();

    /** What happens at the n-th write from now, when some of its bytes are in the file. */
    private record Glance(AtomicInteger writes, RandomGenerator random, Runnable task) {}

    static void register() {
        FilePath.register(new TornFilePath());
    }

    static void atWrite(int number, RandomGenerator random, Runnable task) {
        NEXT.set(new Glance(new AtomicInteger(number), random, task));
    }

    @Override
    public String getScheme() {
        return "torn";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            var glance = NEXT.get();
            if (glance == null || glance.writes().decrementAndGet() != 0) {
                return file.write(source, position);
            }
            NEXT.set(null);
            var first = glance.random().nextInt(source.remaining() + 1);
            var written = writeAll(source.slice(source.position(), first), position);
            glance.task().run();
            source.position(source.position() + first);
            return written + writeAll(source, position + first);
        }

        private int writeAll(ByteBuffer source, long position) throws IOException {
            var written = 0;
            while (source.hasRemaining()) {
                written += file.write(source, position + written);
            }
            return written;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) {
            // Bytes in the page cache outlive the process as they are.
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
