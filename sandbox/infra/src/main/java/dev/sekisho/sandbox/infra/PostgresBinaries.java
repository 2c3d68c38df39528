package dev.sekisho.sandbox.infra;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per user from the archive on the class path. The folder is filled beside its
 * place and renamed, so that whoever finds it finds it whole, also when several builds start at once.
 */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpackedIn(Path cache) throws IOException {
        String archive = archiveName();
        Path home = cache.resolve("postgres-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Path fresh = Files.createTempDirectory(cache, ".unpacking");
            try {
                unpack(archive, fresh);
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
                moveUnlessThere(fresh, home);
            } finally {
                PrivateFiles.deleteTree(fresh);
            }
        }
        return home;
    }

    private static void moveUnlessThere(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static String archiveName() {
        String arch = System.getProperty("os.arch");
        return switch (arch) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64" -> "postgres-linux-arm_64.txz";
            default -> throw new IllegalStateException("no PostgreSQL binaries for the processor " + arch);
        };
    }

    private static InputStream open(String archive) throws IOException {
        InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new IOException("no " + archive + " on the class path: see the profiles of sandbox/infra's pom");
        }
        return new BufferedInputStream(stream);
    }

    private static String fingerprint(String archive) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(open(archive), new CRC32())) {
            long length = in.skip(Long.MAX_VALUE);
            return Long.toHexString(in.getChecksum().getValue()) + "-" + length;
        }
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive leads out of its folder: " + entry.getName());
                }
                put(tar, entry, target);
            }
        }
    }

    private static void put(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
