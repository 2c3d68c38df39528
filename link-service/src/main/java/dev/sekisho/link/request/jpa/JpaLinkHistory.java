package dev.sekisho.link.request.jpa;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.name.NameOutcome;
import dev.sekisho.link.request.LinkCode;
import dev.sekisho.link.request.LinkHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Counts earlier tries in the requests' own rows. */
@ApplicationScoped
class JpaLinkHistory implements LinkHistory {

    private static final String OF_ACCOUNT = """
            select count(*) from LinkRequestRow r
            where r.accountFingerprint in :account and r.refusalCode = :denied and r.movedAt > :since
                and not exists (select 1 from LinkRequestRow linked
                    where linked.accountFingerprint in :account and linked.linkId is not null
                    and linked.movedAt >= r.movedAt)
            """;

    private static final String FAILED_VISITS = """
            select count(*) from LinkRequestRow
            where walletId = :wallet and visitedBank and requestedAt > :since
                and (refusalCode = :denied or state in (EXPIRED, ABANDONED))
            """;

    private static final String REQUESTS =
            "select count(*) from LinkRequestRow where walletId = :wallet and requestedAt > :since";

    private static final String DIFFERENT_NAMES = """
            select count(*) from LinkRequestRow
            where accountFingerprint in :account and walletId = :wallet and refusalStep = NAME
                and refusalCode = :differs and movedAt > :since
            """;

    private final EntityManager rows;

    JpaLinkHistory(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    @Transactional
    public int refusedByBank(List<Fingerprint> account, Instant since) {
        return Math.toIntExact(rows.createQuery(OF_ACCOUNT, Long.class)
                .setParameter(
                        "account", account.stream().map(Fingerprint::bytes).toList())
                .setParameter("denied", LinkCode.BANK_DENIED.name())
                .setParameter("since", since)
                .getSingleResult());
    }

    @Override
    @Transactional
    public int failedVisits(WalletId wallet, Instant since) {
        return Math.toIntExact(rows.createQuery(FAILED_VISITS, Long.class)
                .setParameter("wallet", wallet.value())
                .setParameter("denied", LinkCode.BANK_DENIED.name())
                .setParameter("since", since)
                .getSingleResult());
    }

    @Override
    @Transactional
    public int requestsOf(WalletId wallet, Instant since) {
        return Math.toIntExact(rows.createQuery(REQUESTS, Long.class)
                .setParameter("wallet", wallet.value())
                .setParameter("since", since)
                .getSingleResult());
    }

    @Override
    @Transactional
    public int refusedForName(WalletId wallet, List<Fingerprint> account, Instant since) {
        return Math.toIntExact(rows.createQuery(DIFFERENT_NAMES, Long.class)
                .setParameter(
                        "account", account.stream().map(Fingerprint::bytes).toList())
                .setParameter("wallet", wallet.value())
                .setParameter("differs", NameOutcome.MISMATCH.name())
                .setParameter("since", since)
                .getSingleResult());
    }
}
