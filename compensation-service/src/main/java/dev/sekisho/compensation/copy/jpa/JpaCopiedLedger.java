package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedLedger;
import dev.sekisho.compensation.copy.LedgerAccount;
import dev.sekisho.compensation.copy.LedgerTransaction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The copied ledger in PostgreSQL; an account's sum comes from an index that holds the amounts. */
@ApplicationScoped
class JpaCopiedLedger implements CopiedLedger, PanacheRepositoryBase<CopiedEntryRow, CopiedEntryRow.Key> {

    @Override
    public Optional<LedgerTransaction> find(UUID transaction) {
        List<CopiedEntryRow> rows =
                find("transactionId = ?1 order by position", transaction).list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LedgerTransaction(
                transaction,
                rows.get(0).postedAt,
                rows.stream().map(CopiedEntryRow::entry).toList()));
    }

    @Override
    public void append(LedgerTransaction transaction) {
        persist(IntStream.range(0, transaction.entries().size())
                .mapToObj(position -> CopiedEntryRow.of(transaction, position)));
    }

    @Override
    public long sumOf(LedgerAccount account) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(amountYen), 0) from CopiedEntryRow where ledgerAccount = ?1", Long.class)
                .setParameter(1, account.name())
                .getSingleResult();
    }
}
