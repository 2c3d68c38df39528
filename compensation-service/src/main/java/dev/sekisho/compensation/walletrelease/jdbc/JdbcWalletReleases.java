package dev.sekisho.compensation.walletrelease.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.walletrelease.DoneRelease;
import dev.sekisho.compensation.walletrelease.ProposedRelease;
import dev.sekisho.compensation.walletrelease.Reason;
import dev.sekisho.compensation.walletrelease.ReleaseHead;
import dev.sekisho.compensation.walletrelease.WalletRelease;
import dev.sekisho.compensation.walletrelease.WalletReleases;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Releases in PostgreSQL; that two persons agree, and that one is proposed at a time, are rules of the rows, too. */
@ApplicationScoped
class JdbcWalletReleases implements WalletReleases {

    private static final String SELECT = """
            select wallet_release.id, case_id, number, wallet_id, reason, proposed_at, proposed_staff, proposed_by,
                released_at, released_staff, released_by, letter, wallet_release.version
            from wallet_release join fraud_case on fraud_case.id = case_id where\s""";
    private static final String ADD = """
            insert into wallet_release (id, case_id, wallet_id, reason, proposed_at, proposed_staff, proposed_by, version)
            values (?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing
            """;
    private static final String SAVE = """
            update wallet_release set released_at = ?, released_staff = ?, released_by = ?, letter = ?, letter_hash = ?,
                version = ?
            where id = ?
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcWalletReleases(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean add(ProposedRelease release, FactData fact) {
        ReleaseHead head = release.head();
        boolean added = statements.update(
                        ADD,
                        head.id(),
                        head.caseId(),
                        head.wallet().value(),
                        head.reason().name(),
                        head.proposedAt(),
                        head.proposer().staff(),
                        head.proposer().person().value())
                == 1;
        if (added) {
            facts.append(head.id(), head.version(), fact);
        }
        return added;
    }

    @Override
    @Transactional
    public Optional<WalletRelease> find(UUID id) {
        return statements.first(SELECT + "wallet_release.id = ?", JdbcWalletReleases::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<WalletRelease> lock(UUID id) {
        return statements.first(
                SELECT + "wallet_release.id = ? for no key update of wallet_release", JdbcWalletReleases::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(DoneRelease done, FactData fact) {
        ReleaseHead head = done.head();
        statements.update(
                SAVE,
                done.at(),
                done.by().staff(),
                done.by().person().value(),
                done.letter(),
                done.letterHash(),
                head.version(),
                head.id());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public List<WalletRelease> of(UUID caseId) {
        return statements.query(
                SELECT + "case_id = ? order by proposed_at desc, wallet_release.id", JdbcWalletReleases::read, caseId);
    }

    private static WalletRelease read(Row row) throws SQLException {
        ReleaseHead head = new ReleaseHead(
                row.id("id"),
                row.id("case_id"),
                new CaseNumber(row.text("number")),
                new WalletId(row.id("wallet_id")),
                Reason.valueOf(row.text("reason")),
                new Actor(row.id("proposed_staff"), new PersonId(row.id("proposed_by"))),
                row.instant("proposed_at"),
                row.number("version"));
        UUID releaser = row.id("released_staff");
        return releaser == null
                ? new ProposedRelease(head)
                : new DoneRelease(
                        head,
                        new Actor(releaser, new PersonId(row.id("released_by"))),
                        row.instant("released_at"),
                        row.text("letter"));
    }
}
