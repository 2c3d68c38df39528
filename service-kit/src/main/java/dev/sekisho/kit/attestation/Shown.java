package dev.sekisho.kit.attestation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The kinds of evidence that most controls need: counts over the data, the catalogue, settings, times. In a statement
 * {@code {now}} stands for the business moment of the look.
 */
public final class Shown {

    private static final String NOW = "{now}";

    private static final String UNIQUE_INDEX = """
            select count(*) from pg_index i join pg_class c on c.oid = i.indexrelid
             where c.relname = ? and i.indisunique and i.indisvalid and i.indisready and i.indislive""";
    private static final String CONSTRAINT =
            "select count(*) from pg_constraint where conrelid = ?::regclass and conname = ? and convalidated";
    private static final String TRIGGER =
            "select count(*) from pg_trigger where tgrelid = ?::regclass and tgname = ? and tgenabled in ('O', 'A')";

    private Shown() {}

    /** @param sql counts what must not be there */
    public static Evidence none(String what, String sql, Object... values) {
        return new Asked(what, look -> {
            long count = number(look, sql, values);
            return finding(count == 0, what, Long.toString(count), look.now());
        });
    }

    /** @param sql counts what must be there @param least how much of it */
    public static Evidence atLeast(String what, long least, String sql, Object... values) {
        return new Asked(what, look -> {
            long count = number(look, sql, values);
            return finding(count >= least, what, count + ", at least " + least, look.now());
        });
    }

    public static Evidence uniqueIndex(String name) {
        return inTheCatalogue("unique index " + name, UNIQUE_INDEX, name);
    }

    public static Evidence constraint(String table, String name) {
        return inTheCatalogue("constraint " + name + " on " + table, CONSTRAINT, table, name);
    }

    public static Evidence trigger(String table, String name) {
        return inTheCatalogue("trigger " + name + " on " + table, TRIGGER, table, name);
    }

    /** A number of the policy in force that may not be greater. */
    public static Evidence atMost(String what, long value, long most) {
        return new Asked(what, look -> finding(value <= most, what, value + ", at most " + most, look.now()));
    }

    /** A time of the policy in force that may not be longer. */
    public static Evidence atMost(String what, Duration value, Duration most) {
        return new Asked(
                what, look -> finding(value.compareTo(most) <= 0, what, value + ", at most " + most, look.now()));
    }

    /** A time of the policy in force that may not be shorter. */
    public static Evidence atLeast(String what, Duration value, Duration least) {
        return new Asked(
                what, look -> finding(value.compareTo(least) >= 0, what, value + ", at least " + least, look.now()));
    }

    /** Something about the running service. @param found in words, asked at the same time */
    public static Evidence that(String what, BooleanSupplier holds, Supplier<String> found) {
        return new Asked(what, look -> finding(holds.getAsBoolean(), what, found.get(), look.now()));
    }

    /**
     * Something that has to be done again and again.
     *
     * @param sql when it was done last and went well, one row, by the business clock; null or no row for never
     * @param oldest how long ago that may be
     */
    public static Evidence doneWithin(String what, Duration oldest, String sql) {
        return new Asked(what, look -> {
            Optional<Instant> last = time(look, sql);
            boolean young = last.isPresent() && !last.get().isBefore(look.now().minus(oldest));
            String found = last.map(at -> "last at " + at).orElse("never") + ", at most " + oldest + " ago";
            return finding(young, what, found, last.orElse(look.now()));
        });
    }

    /** The evidence, where something is there that it is about; else the control does not apply. @param sql counts it */
    public static Evidence where(String sql, Evidence evidence) {
        return new Asked(evidence.what(), look -> {
            if (number(look, sql) == 0) {
                return new Finding(Verdict.NOT_APPLICABLE, evidence.what(), "nothing that it is about", look.now());
            }
            return evidence.look(look);
        });
    }

    private static Evidence inTheCatalogue(String what, String sql, Object... values) {
        return new Asked(what, look -> {
            boolean there = number(look, sql, values) > 0;
            return finding(there, what, there ? "in force" : "missing or not in force", look.now());
        });
    }

    private static Finding finding(boolean holds, String what, String found, Instant asOf) {
        return new Finding(holds ? Verdict.MET : Verdict.NOT_MET, what, found, asOf);
    }

    private static long number(Look look, String sql, Object... values) throws SQLException {
        try (PreparedStatement select = prepare(look, sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Optional<Instant> time(Look look, String sql) throws SQLException {
        try (PreparedStatement select = prepare(look, sql);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)
                    : Optional.empty();
        }
    }

    private static PreparedStatement prepare(Look look, String sql) throws SQLException {
        return look.connection().prepareStatement(sql.replace(NOW, "timestamptz '" + look.now() + "'"));
    }

    /** Evidence that is found by asking. */
    private record Asked(String what, Question question) implements Evidence {

        @Override
        public Finding look(Look look) throws Exception {
            return question.ask(look);
        }
    }

    /** What is asked. */
    private interface Question {
        Finding ask(Look look) throws Exception;
    }
}
