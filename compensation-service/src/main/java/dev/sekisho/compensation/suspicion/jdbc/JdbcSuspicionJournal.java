package dev.sekisho.compensation.suspicion.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.suspicion.SuspicionJournal;
import dev.sekisho.kernel.event.compensation.ClosedJournalAnchored;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The journal in PostgreSQL. Each entry's hash is SHA-256 over the hash before, 16 random bytes and the entry's text, so
 * that a published head can be guessed by nobody and changes at each hour.
 */
@ApplicationScoped
class JdbcSuspicionJournal implements SuspicionJournal {

    /** The aggregate of the heads' facts, always the same. */
    static final UUID JOURNAL = UUID.fromString("5c7ee41c-0000-4000-8000-000000000004");

    private static final String NAME = "compensation-closed-1";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final String HEAD =
            "select number, chain, anchors, anchored_at from suspicion_journal_head for update";
    private static final String ADD =
            "insert into suspicion_journal (number, written_at, salt, text_sealed, chain) values (?, ?, ?, ?, ?)";
    private static final String MOVE = "update suspicion_journal_head set number = ?, chain = ?";
    private static final String ANCHORED = "update suspicion_journal_head set anchors = ?, anchored_at = ?";
    private static final String READ = """
            select number, written_at, salt, text_sealed, chain,
                (select b.chain from suspicion_journal b where b.number = j.number - 1) as before
            from suspicion_journal j where number > ? order by number limit ?
            """;

    private final Statements statements;
    private final Seal seal;
    private final FactLog facts;
    private final SecureRandom random = new SecureRandom();

    JdbcSuspicionJournal(Statements statements, Seal seal, FactLog facts) {
        this.statements = statements;
        this.seal = seal;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void write(Event event, UUID item, Optional<Actor> by, String detail, Instant at) {
        String author = by.map(actor -> actor.staff() + " " + actor.person()).orElse("-");
        append(head(), event + " " + item + " " + author + " " + detail, at);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void anchor(Instant now, Duration every) {
        Head head = head();
        if (head.anchoredAt().plus(every).isAfter(now)) {
            return;
        }
        String chain = append(head, Event.HOUR + " " + JOURNAL + " - ", now);
        long anchors = head.anchors() + 1;
        statements.update(ANCHORED, anchors, now);
        facts.append(JOURNAL, anchors, new ClosedJournalAnchored(NAME, chain));
    }

    @Override
    @Transactional
    public List<Entry> read(long after, int limit) {
        return statements.query(READ, this::entry, after, limit);
    }

    private Head head() {
        return statements
                .first(
                        HEAD,
                        row -> new Head(
                                row.number("number"),
                                row.bytes("chain"),
                                row.number("anchors"),
                                row.instant("anchored_at")))
                .orElseThrow();
    }

    private String append(Head head, String text, Instant at) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        long number = head.number() + 1;
        byte[] chain = chain(head.chain(), salt, text);
        byte[] sealed = seal.close(place(number), text.getBytes(StandardCharsets.UTF_8));
        statements.update(ADD, number, at, salt, sealed, chain);
        statements.update(MOVE, number, chain);
        return HexFormat.of().formatHex(chain);
    }

    private Entry entry(Statements.Row row) throws SQLException {
        long number = row.number("number");
        String text = new String(seal.open(place(number), row.bytes("text_sealed")), StandardCharsets.UTF_8);
        byte[] before = number == 1 ? new byte[HASH_BYTES] : row.bytes("before");
        byte[] chain = row.bytes("chain");
        if (!Arrays.equals(chain, chain(before, row.bytes("salt"), text))) {
            throw new IllegalStateException("the journal was changed at entry " + number);
        }
        return new Entry(number, text, row.instant("written_at"), HexFormat.of().formatHex(chain));
    }

    private static byte[] chain(byte[] before, byte[] salt, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(salt);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String place(long number) {
        return "suspicion-journal:" + number;
    }

    /** Where the journal stands, held until the transaction ends. */
    private record Head(long number, byte[] chain, long anchors, Instant anchoredAt) {}
}
