package engram.standalone.running;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a folder has room and can be written to, and if not, why, in words. */
final class Disk {
    /** What a broker and a store need to begin with. */
    private static final long LEAST_BYTES = 16L << 20;

    private static final int MEGABYTE = 1 << 20;

    private Disk() {}

    /** Empty if all is well. */
    static Optional<String> trouble(Path folder) {
        return trouble(folder, LEAST_BYTES);
    }

    /** Writes one byte: of a quota, or of who may write, the disk says nothing beforehand. */
    static Optional<String> trouble(Path folder, long leastBytes) {
        var probe = folder.resolve("probe");
        try {
            var left = Files.getFileStore(folder).getUsableSpace();
            if (left < leastBytes)
                return Optional.of(
                        "The disk of %s is full: %d MB are left. Make room there."
                                .formatted(folder, left / MEGABYTE));
            Files.write(probe, new byte[1]);
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of(
                    "Nothing can be written in %s: %s.".formatted(folder, words(unwritable)));
        } finally {
            delete(probe);
        }
    }

    private static void delete(Path probe) {
        try {
            Files.deleteIfExists(probe);
        } catch (IOException stays) {
            // Where it could not be written it cannot be deleted.
        }
    }

    /** Of some failures, Java's message is the name of the file and no more. */
    static String words(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> denied.getFile() + " is not for this user";
            case FileAlreadyExistsException file -> file.getFile() + " is a file";
            case NoSuchFileException none -> none.getFile() + " is not there";
            case FileSystemException other when other.getReason() != null ->
                    other.getFile() + ": " + other.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
