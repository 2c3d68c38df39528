package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder that goes with this process. It carries the identity of the process that made it, so that the next one
 * finds what a kill left behind, ends the processes that were started out of it and deletes it.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "sekisho-temporary-";
    private static final String OWNER = "owner";
    private static final String POSTGRES = "postgres";

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    public static TemporaryFolder create() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            clearLeftovers();
            Path path = PrivateFiles.passage(Files.createTempDirectory(parent, PREFIX));
            Files.writeString(
                    path.resolve(OWNER), ProcessIdentity.ofThisProcess().asLine());
            return new TemporaryFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes folders of ours whose process is gone; one without a readable owner may be in the making and stays. */
    public static void clearLeftovers() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isMine(folder)
                        && owner(folder).filter(process -> !process.isAlive()).isPresent()) {
                    clear(folder);
                }
            }
        }
    }

    private static boolean isMine(Path folder) throws IOException {
        return Files.getOwner(folder).equals(Files.getOwner(Path.of("/proc/self")));
    }

    private static Optional<ProcessIdentity> owner(Path folder) {
        try {
            return ProcessIdentity.parse(Files.readString(folder.resolve(OWNER), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void clear(Path folder) {
        try {
            new ProcessLedger(folder).endAll();
            Path data = folder.resolve(POSTGRES).resolve("data");
            if (Files.isDirectory(data)) {
                DataFolderUsers.end(data);
            }
            PrivateFiles.deleteTree(folder);
        } catch (IOException | UncheckedIOException inUseByAnotherSweep) {
            // Two processes may sweep at once; the other one finishes.
        }
    }

    public Path path() {
        return path;
    }

    /** Where PostgreSQL keeps its data, so that leftovers of it are found. */
    public Path postgres() {
        return path.resolve(POSTGRES);
    }

    @Override
    public void close() {
        clear(path);
    }
}
