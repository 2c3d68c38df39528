package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders that only their owner reads; a file appears whole or not at all. */
public final class PrivateFiles {

    private PrivateFiles() {}

    public static boolean runsAsRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    /** Writes a file of mode 600 beside its final place and moves it there. */
    public static void write(Path file, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".fresh", "");
        try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the folder of " + file + " cannot move files atomically", e);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A folder of mode 700, made where it does not exist. */
    public static Path folder(Path folder) throws IOException {
        return folder(folder, "rwx------");
    }

    /**
     * A private folder. Root's lets other users pass through to a place they own, without seeing what lies here,
     * because under root PostgreSQL runs as another user.
     */
    public static Path passage(Path folder) throws IOException {
        return folder(folder, runsAsRoot() ? "rwx--x--x" : "rwx------");
    }

    private static Path folder(Path folder, String mode) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
        return folder;
    }

    /** Deletes a tree without following links out of it; what is not there is deleted already. */
    public static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(tree)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
