package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where things of this user are kept. Root's lie where other users may pass through, because under root PostgreSQL runs
 * as another user; anybody else's where the XDG base directory specification puts them.
 */
public final class UserFolders {

    private static final String PROJECT = "sekisho";

    private UserFolders() {}

    /** For unpacked programs: nobody but the user can change what lies here. */
    static Path cache() throws IOException {
        return PrivateFiles.passage(of("/var/cache", "XDG_CACHE_HOME", ".cache"));
    }

    /** For data that is kept from start to start; not made here. */
    public static Path state() throws IOException {
        return of("/var/lib", "XDG_STATE_HOME", ".local/state");
    }

    private static Path of(String forRoot, String variable, String inHome) throws IOException {
        if (PrivateFiles.runsAsRoot()) {
            return Path.of(forRoot, PROJECT);
        }
        String told = System.getenv(variable);
        Path base = told == null || told.isBlank() ? home().resolve(inHome) : Path.of(told);
        return base.resolve(PROJECT);
    }

    private static Path home() {
        String told = System.getenv("HOME");
        return Path.of(told == null || told.isBlank() ? System.getProperty("user.home") : told);
    }
}
