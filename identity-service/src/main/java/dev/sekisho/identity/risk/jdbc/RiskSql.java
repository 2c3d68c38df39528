package dev.sekisho.identity.risk.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements of the check, kept as files: what is measured at scale is read from the same place. */
final class RiskSql {

    static final String LOCK = read("lock.sql");
    static final String NOTE = read("note.sql");
    static final String TALLY = read("tally.sql");

    private RiskSql() {}

    private static String read(String name) {
        try (InputStream found = RiskSql.class.getResourceAsStream("/risk/" + name)) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a statement cannot be read", unreadable);
        }
    }
}
