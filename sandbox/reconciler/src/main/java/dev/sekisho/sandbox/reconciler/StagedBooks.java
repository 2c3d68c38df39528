package dev.sekisho.sandbox.reconciler;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;

/** The banks' books as rows of a temporary table beside what is compared with them. */
final class StagedBooks {

    private static final int BATCH = 1_000;

    private final Tables tables;
    private final String table;
    private long entries;
    private long totalYen;

    /** @param table the temporary table's name, so that the same books can be staged again later */
    StagedBooks(Tables tables, String table) throws SQLException {
        this.tables = tables;
        this.table = table;
        tables.execute("create temporary table " + table
                + " (bank_code text, request text, order_id uuid, direction text, amount_yen bigint, reference text)");
    }

    void stage(BankBooks banks, List<String> bankCodes, Findings findings) throws Exception {
        for (String bankCode : bankCodes) {
            stage(banks, bankCode, findings);
        }
        tables.execute("analyze " + table);
    }

    private void stage(BankBooks banks, String bankCode, Findings findings) throws Exception {
        String sql = "insert into " + table + " values (?, ?, ?, ?, ?, ?)";
        long[] sum = {0};
        try (PreparedStatement insert = tables.connection().prepareStatement(sql)) {
            long total = banks.read(bankCode, entry -> {
                sum[0] = Math.addExact(sum[0], entry.leavingYen());
                add(insert, entry);
            });
            insert.executeBatch();
            if (total != sum[0]) {
                findings.add("bank %s names a total of %d yen, its entries add up to %d", bankCode, total, sum[0]);
            }
        }
        totalYen = Math.addExact(totalYen, sum[0]);
    }

    private void add(PreparedStatement insert, BookEntry entry) throws SQLException {
        insert.setString(1, entry.bankCode());
        insert.setString(2, entry.requestId());
        insert.setObject(3, orderId(entry.requestId()), Types.OTHER);
        insert.setString(4, entry.direction());
        insert.setLong(5, entry.amountYen());
        insert.setString(6, entry.reference());
        insert.addBatch();
        if (++entries % BATCH == 0) {
            insert.executeBatch();
        }
    }

    /** A bank may have been asked for money under an id that is none of ours; such a request finds nothing here. */
    private static UUID orderId(String requestId) {
        try {
            return UUID.fromString(requestId);
        } catch (IllegalArgumentException noUuid) {
            return null;
        }
    }

    long entries() {
        return entries;
    }

    long totalYen() {
        return totalYen;
    }
}
