package dev.sekisho.link.link.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements by which a link's transaction holds its bank account; in files, so that they can be measured as they are. */
final class AccountSql {

    static final String ENTER = read("enter.sql");
    static final String HOLD = read("hold.sql");
    static final String BURDENED = read("burdened.sql");

    private AccountSql() {}

    private static String read(String name) {
        try (InputStream found = AccountSql.class.getResourceAsStream("/account/" + name)) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
