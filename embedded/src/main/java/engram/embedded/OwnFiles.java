package engram.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What holds people's texts and keys is for this user alone. Into a folder of that kind nobody else
 * gets, whatever the files in it would allow. A file system without owners has its own rules.
 */
final class OwnFiles {
    private OwnFiles() {}

    /** Makes the folder, or closes one that is there to others. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        close(folder, "rwx------");
    }

    /** Makes the file, empty, or closes one that is there to others. */
    static void file(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException earlier) {
            // It keeps what it has.
        }
        close(file, "rw-------");
    }

    private static void close(Path path, String permissions) throws IOException {
        var owners = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (owners != null) {
            owners.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
