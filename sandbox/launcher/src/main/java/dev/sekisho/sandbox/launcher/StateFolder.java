package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.PrivateFiles;
import dev.sekisho.sandbox.infra.ProcessLedger;
import dev.sekisho.sandbox.infra.UserFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Where one suite keeps its data, logs, keys and its marks of running. One folder per checkout, outside of it: started
 * by root, PostgreSQL runs as another user, who could not pass through a home folder.
 */
public record StateFolder(Path root) {

    private static final int HASH_DIGITS = 8;

    /**
     * {@code SEKISHO_STATE} where it is set; else, named after the checkout, in {@code /var/lib/sekisho} for root and in
     * {@code $XDG_STATE_HOME/sekisho} (usually {@code ~/.local/state/sekisho}) for anybody else.
     */
    public static StateFolder of(Checkout checkout) {
        String told = System.getenv("SEKISHO_STATE");
        if (told != null && !told.isBlank()) {
            return new StateFolder(Path.of(told).toAbsolutePath());
        }
        try {
            Path root = checkout.root().toRealPath();
            return new StateFolder(UserFolders.state().resolve(root.getFileName() + "-" + hash(root)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path root) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(root.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the folder where it does not exist. */
    public StateFolder create() {
        try {
            Files.createDirectories(root.getParent());
            PrivateFiles.passage(root);
            PrivateFiles.folder(logs());
            return this;
        } catch (IOException e) {
            throw new SuiteFailure("the folder of the data cannot be used: " + e.getMessage(), e);
        }
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** The log of a member, or of the {@code launcher} itself. */
    Path log(String name) {
        return name.equals(PortPlan.POSTGRES) ? postgres().resolve("postgres.log") : logs().resolve(name + ".log");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path world() {
        return root.resolve("world");
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    /** The working folder of a service, with its configuration. */
    Path service(String name) {
        return root.resolve("services").resolve(name);
    }

    /** Held by the one process that runs a suite here. */
    Path lock() {
        return root.resolve("lock");
    }

    /** Where the running suite listens. */
    Path ports() {
        return root.resolve("ports");
    }

    ProcessLedger ledger() {
        return new ProcessLedger(root);
    }
}
