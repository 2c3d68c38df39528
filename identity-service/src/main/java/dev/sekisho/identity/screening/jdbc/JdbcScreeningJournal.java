package dev.sekisho.identity.screening.jdbc;

import dev.sekisho.identity.screening.JournalEvent;
import dev.sekisho.identity.screening.ScreeningJournal;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.event.identity.JournalAnchored;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
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
class JdbcScreeningJournal implements ScreeningJournal {

    /** The aggregate of the heads' facts, always the same. */
    static final UUID JOURNAL = UUID.fromString("5c7ee41c-0000-4000-8000-000000000001");

    private static final String NAME = "identity-closed-1";
    private static final int SALT_BYTES = 16;

    private static final String HEAD =
            "select number, chain, anchors, anchored_at from screening_journal_head for update";
    private static final String ADD = """
            insert into screening_journal (number, written_at, salt, text_sealed, chain) values (?, ?, ?, ?, ?)
            """;
    private static final String MOVE = "update screening_journal_head set number = ?, chain = ?";
    private static final String ANCHORED = "update screening_journal_head set anchors = ?, anchored_at = ?";
    private static final String READ = """
            select number, written_at, salt, text_sealed, chain,
                (select b.chain from screening_journal b where b.number = j.number - 1) as before
            from screening_journal j where number > ? order by number limit ?
            """;

    private final Statements statements;
    private final ScreeningSeal seal;
    private final FactLog facts;
    private final SecureRandom random = new SecureRandom();

    JdbcScreeningJournal(Statements statements, ScreeningSeal seal, FactLog facts) {
        this.statements = statements;
        this.seal = seal;
        this.facts = facts;
    }

    @Override
    public void write(JournalEvent event, UUID subject, Optional<Signature> by, String detail, Instant at) {
        String author = by.map(signature ->
                        signature.staffId() + " " + signature.person().value())
                .orElse("-");
        append(head(), event + " " + subject + " " + author + " " + detail, at);
    }

    @Override
    public void anchor(Instant now, Duration every) {
        Head head = head();
        if (head.anchoredAt().plus(every).isAfter(now)) {
            return;
        }
        String chain = append(head, JournalEvent.HOUR + " " + JOURNAL + " - ", now);
        long anchors = head.anchors() + 1;
        statements.update(ANCHORED, anchors, now);
        facts.append(JOURNAL, anchors, new JournalAnchored(NAME, chain));
    }

    @Override
    public List<Entry> read(long after, int limit) {
        return statements.query(READ, this::entry, after, limit);
    }

    private Head head() {
        return statements
                .first(
                        HEAD,
                        row -> new Head(
                                row.number("number"),
                                row.result().getBytes("chain"),
                                row.number("anchors"),
                                row.instant("anchored_at")))
                .orElseThrow();
    }

    private String append(Head head, String text, Instant at) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        long number = head.number() + 1;
        byte[] chain = chain(head.chain(), salt, text);
        statements.update(ADD, number, at, salt, seal.close(text, context(number)), chain);
        statements.update(MOVE, number, chain);
        return HexFormat.of().formatHex(chain);
    }

    private Entry entry(Statements.Row row) throws SQLException {
        long number = row.number("number");
        String text = seal.open(row.result().getBytes("text_sealed"), context(number));
        byte[] before = number == 1 ? new byte[32] : row.result().getBytes("before");
        byte[] chain = row.result().getBytes("chain");
        if (!Arrays.equals(chain, chain(before, row.result().getBytes("salt"), text))) {
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

    private static String context(long number) {
        return "screening-journal:" + number;
    }

    /** Where the journal stands, held until the transaction ends. */
    private record Head(long number, byte[] chain, long anchors, Instant anchoredAt) {}
}
