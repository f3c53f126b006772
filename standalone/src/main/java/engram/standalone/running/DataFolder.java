package engram.standalone.running;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Where one installation keeps everything: the broker's and the store's files, logs, the operator's
 * secret. One process at a time has it.
 */
public final class DataFolder implements AutoCloseable {
    private static final List<String> OURS =
            List.of(
                    Program.ENGINE,
                    "logs",
                    "lock",
                    "operator-secret",
                    "address",
                    "management",
                    "children");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder, emptied first if it is to be fresh. */
    public static DataFolder take(Path path, boolean fresh) {
        try {
            Files.createDirectories(path);
            var lock =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!isOurs(lock)) {
                lock.close();
                throw new CannotStart(
                        "Engram is already running on "
                                + path
                                + ". Stop it first, or choose another folder with --data.");
            }
            var folder = new DataFolder(path.toRealPath(), lock);
            folder.prepare(fresh);
            return folder;
        } catch (IOException why) {
            throw unusable(path, why);
        }
    }

    /** Another process can have it, or this one under another hand. */
    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /** Has it ready for use, or gives it back. */
    private void prepare(boolean fresh) throws IOException {
        try {
            endLeftOvers();
            if (fresh) empty();
            makePrivate();
            Disk.trouble(path)
                    .ifPresent(trouble -> {
                        throw new CannotStart(trouble);
                    });
        } catch (IOException | RuntimeException unusable) {
            lock.close();
            throw unusable;
        }
    }

    /** Has it as new; for as long as nobody writes to it. */
    public void forget() throws IOException {
        empty();
        makePrivate();
    }

    /** Where the children's logs are. */
    Path logs() {
        return path.resolve("logs");
    }

    /**
     * The file, made if it is not there, for this user's eyes only: what is kept here are a
     * school's keys, names and answers.
     */
    static Path privateFile(Path file) throws IOException {
        if (!Files.exists(file)) Files.createFile(file, permissions("rw-------"));
        return file;
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String allowed) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(allowed));
    }

    /**
     * Has the folder, and everything of ours in it, readable by this user only, whatever an earlier
     * release left.
     */
    private void makePrivate() throws IOException {
        Files.createDirectories(logs(), permissions("rwx------"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        for (var ours : OURS) {
            if (!Files.exists(path.resolve(ours))) continue;
            try (var files = Files.walk(path.resolve(ours))) {
                for (var file : (Iterable<Path>) files::iterator)
                    Files.setPosixFilePermissions(
                            file,
                            PosixFilePermissions.fromString(
                                    Files.isDirectory(file) ? "rwx------" : "rw-------"));
            }
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * The secret that lets {@code engram school create} make further schools; made on first use,
     * readable by this user only.
     */
    public static String operatorSecret(Path folder) {
        var file = folder.resolve("operator-secret");
        try {
            // One that is empty is what a release left that died between its making and its words.
            if (!Files.exists(file) || Files.readString(file).isBlank()) makeSecret(file);
            return Files.readString(file).strip();
        } catch (IOException why) {
            throw unusable(folder, why);
        }
    }

    /** It is there whole or not at all: an empty secret would be one that everybody knows. */
    private static void makeSecret(Path file) throws IOException {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var made = file.resolveSibling("operator-secret.new");
        Files.deleteIfExists(made);
        Files.writeString(
                privateFile(made), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    String operatorSecret() {
        return operatorSecret(path);
    }

    /** Notes the address, for the other commands. */
    public void running(String address) {
        note("address", List.of(address));
    }

    /** Notes where each service can be asked for its health and its figures. */
    void management(List<String> addresses) {
        note("management", addresses);
    }

    private void note(String name, List<String> lines) {
        try {
            Files.write(privateFile(path.resolve(name)), lines);
        } catch (IOException unwritable) {
            throw unusable(path, unwritable);
        }
    }

    private static CannotStart unusable(Path path, IOException why) {
        return new CannotStart(
                "The data folder " + path + " cannot be used: " + Disk.words(why) + ".");
    }

    /**
     * The address of the platform that runs on a folder.
     *
     * @throws CannotStart if none does
     */
    public static String runningAt(Path folder) throws IOException {
        try {
            return Files.readString(folder.resolve("address")).strip();
        } catch (NoSuchFileException stopped) {
            throw new CannotStart(
                    "Engram does not run on " + folder + ". Start it with ./engram up.");
        }
    }

    /**
     * Notes the children, so that the next start can end them if this process dies without doing
     * so.
     */
    synchronized void children(List<Long> processes) throws IOException {
        if (!lock.isOpen()) return;
        Files.write(
                privateFile(path.resolve("children")),
                processes.stream().map(String::valueOf).toList());
    }

    private void endLeftOvers() throws IOException {
        var noted = path.resolve("children");
        if (!Files.exists(noted)) return;
        var at = Files.getLastModifiedTime(noted).toInstant();
        for (var line : Files.readAllLines(noted)) {
            // A full disk or a power cut can leave half a line.
            if (line.matches("[0-9]{1,18}"))
                LeftOver.of(Long.parseLong(line), at).ifPresent(LeftOver::end);
        }
        Files.delete(noted);
    }

    /** Only what is ours: the folder can be one that somebody keeps other things in. */
    private void empty() throws IOException {
        for (var ours : OURS) {
            if (ours.equals("lock") || !Files.exists(path.resolve(ours))) continue;
            try (var files = Files.walk(path.resolve(ours))) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
        }
    }

    /** Once it is closed the folder is its next owner's, and closing it again does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (!lock.isOpen()) return;
        Files.deleteIfExists(path.resolve("address"));
        Files.deleteIfExists(path.resolve("management"));
        Files.deleteIfExists(path.resolve("children"));
        lock.close();
    }
}
