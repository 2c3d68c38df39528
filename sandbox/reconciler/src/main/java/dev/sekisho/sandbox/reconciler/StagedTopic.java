package dev.sekisho.sandbox.reconciler;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The messages of a topic as rows of a temporary table beside the facts, a digest in the place of the bytes, so that the
 * database does the comparing however many there are.
 */
final class StagedTopic {

    private static final int BATCH = 1_000;
    private static final String TABLE = """
            create temporary table message (
                place bigint, part int, late boolean, key text, digest bytea,
                fact_id uuid, aggregate_id uuid, version bigint, type text)
            """;
    private static final String INSERT = "insert into message values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Tables tables;
    private final MessageDigest sha256;

    StagedTopic(Tables tables) throws SQLException, NoSuchAlgorithmException {
        this.tables = tables;
        this.sha256 = MessageDigest.getInstance("SHA-256");
        tables.execute(TABLE);
    }

    /** @param late whether the facts were read before these messages, so that one may have come in between */
    void stage(FactTopic topic, boolean late) throws Exception {
        try (PreparedStatement insert = tables.connection().prepareStatement(INSERT)) {
            int[] pending = {0};
            topic.readToEnd(message -> {
                add(insert, message, late);
                if (++pending[0] == BATCH) {
                    insert.executeBatch();
                    pending[0] = 0;
                }
            });
            insert.executeBatch();
        }
        tables.execute("analyze message");
    }

    private void add(PreparedStatement insert, ConsumerRecord<byte[], byte[]> message, boolean late)
            throws SQLException {
        Optional<Envelope> envelope = Envelope.read(message.value());
        insert.setLong(1, message.offset());
        insert.setInt(2, message.partition());
        insert.setBoolean(3, late);
        insert.setString(4, keyOf(message));
        insert.setBytes(5, message.value() == null ? null : sha256.digest(message.value()));
        insert.setObject(6, envelope.map(Envelope::id).orElse(null), Types.OTHER);
        insert.setObject(7, envelope.map(Envelope::subject).orElse(null), Types.OTHER);
        insert.setObject(8, envelope.map(Envelope::version).orElse(null), Types.BIGINT);
        insert.setString(9, envelope.map(Envelope::type).orElse(null));
        insert.addBatch();
    }

    /** A text column takes everything but NUL, which no key of ours has. */
    private static String keyOf(ConsumerRecord<byte[], byte[]> message) {
        return message.key() == null
                ? null
                : new String(message.key(), java.nio.charset.StandardCharsets.UTF_8).replace('\0', '?');
    }
}
