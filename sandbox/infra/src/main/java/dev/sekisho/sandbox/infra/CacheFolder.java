package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.nio.file.Path;

/** Where unpacked programs are kept between starts: one folder per user, which nobody else can change. */
final class CacheFolder {

    private CacheFolder() {}

    /** Root's lies where other users may pass, because PostgreSQL then runs as another user. */
    static Path ofThisUser() throws IOException {
        if (PrivateFiles.runsAsRoot()) {
            return PrivateFiles.passage(Path.of("/var/cache/sekisho"));
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return PrivateFiles.folder(caches.resolve("sekisho"));
    }
}
