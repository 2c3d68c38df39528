package dev.sekisho.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The facts of some aggregates, each with the proof that it is an entry of the log that the newest checkpoint signs. */
@ApplicationScoped
public class FactProofs {

    private static final String PROVED = """
            select l.log_index, f.payload from fact f join audit_leaf l on l.fact_id = f.id
             where f.aggregate_id = any (?) and l.log_index < ? order by l.log_index limit ?
            """;

    private final DataSource database;

    FactProofs(DataSource database) {
        this.database = database;
    }

    /**
     * The newest checkpoint as it is kept, an empty line after it; then a line for each fact that it covers, in the order of
     * the log: number, the hashes that lead to the root (base64, commas between, or a dash for none), exact bytes.
     *
     * @param limit how many facts at most
     * @return empty while nothing was signed
     */
    public Optional<Proved> of(Collection<UUID> aggregates, int limit) {
        try (Connection connection = database.getConnection()) {
            Optional<String> note = new LogTables(connection).lastNote();
            if (note.isEmpty()) {
                return Optional.empty();
            }
            StringBuilder lines = new StringBuilder(note.get()).append('\n');
            int found = read(connection, aggregates, Checkpoint.of(note.get()).size(), limit, lines);
            return Optional.of(new Proved(lines.toString(), Math.min(found, limit), found <= limit));
        } catch (SQLException failed) {
            throw new StoredSubtrees.LogNotRead(failed);
        }
    }

    /** @return how many there are, or more than the limit */
    private static int read(
            Connection connection, Collection<UUID> aggregates, long size, int limit, StringBuilder lines)
            throws SQLException {
        MerkleProofs proofs = new MerkleProofs(new RememberedSubtrees(new StoredSubtrees(connection)));
        Array ids = connection.createArrayOf("uuid", aggregates.toArray());
        int facts = 0;
        try (PreparedStatement select = connection.prepareStatement(PROVED)) {
            select.setArray(1, ids);
            select.setLong(2, size);
            select.setInt(3, limit + 1);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    facts++;
                    if (facts <= limit) {
                        lines.append(line(proofs, rows.getLong(1), size, rows.getBytes(2)));
                    }
                }
            }
        }
        return facts;
    }

    private static String line(MerkleProofs proofs, long index, long size, byte[] fact) {
        String path =
                proofs.inclusion(index, size).stream().map(MerkleHash::base64).collect(Collectors.joining(","));
        return index + " " + (path.isEmpty() ? "-" : path) + " " + new String(fact, StandardCharsets.UTF_8) + "\n";
    }

    /** @param text the checkpoint and the lines, in UTF-8, @param facts how many lines there are, @param whole whether these are all */
    public record Proved(String text, int facts, boolean whole) {}
}
