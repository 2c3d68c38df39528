package dev.sekisho.compensation.walletrelease.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.walletrelease.AgreedRelease;
import dev.sekisho.compensation.walletrelease.DoneRelease;
import dev.sekisho.compensation.walletrelease.ProposedRelease;
import dev.sekisho.compensation.walletrelease.Reason;
import dev.sekisho.compensation.walletrelease.ReleaseHead;
import dev.sekisho.compensation.walletrelease.WalletRelease;
import dev.sekisho.compensation.walletrelease.WalletReleases;
import dev.sekisho.compensation.walletrelease.WithdrawnRelease;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Releases in PostgreSQL; that two persons agree, and that one is proposed at a time, are rules of the rows, too. */
@ApplicationScoped
class JdbcWalletReleases implements WalletReleases {

    private static final String SELECT = """
            select wallet_release.id, case_id, number, wallet_id, reason, case_version, proposed_at, proposed_staff,
                proposed_by, agreed_at, agreed_staff, agreed_by, withdrawn_at, withdrawn_staff, withdrawn_by, released_at, released_staff, released_by, letter, wallet_release.version
            from wallet_release join fraud_case on fraud_case.id = case_id where\s""";
    private static final String ADD = """
            insert into wallet_release (id, case_id, wallet_id, reason, proposed_at, proposed_staff, proposed_by,
                case_version, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing
            """;
    private static final String SAVE = """
            update wallet_release set released_at = ?, released_staff = ?, released_by = ?, letter = ?, letter_hash = ?,
                version = ?
            where id = ?
            """;

    private static final String AGREE =
            "update wallet_release set agreed_at = ?, agreed_staff = ?, agreed_by = ?, version = ? where id = ?";
    private static final String WITHDRAW =
            "update wallet_release set withdrawn_at = ?, withdrawn_staff = ?, withdrawn_by = ?, version = ? where id = ?";

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
                        head.proposer().person().value(),
                        head.caseVersion())
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
    public void save(AgreedRelease agreed, FactData fact) {
        move(AGREE, agreed.head(), agreed.by(), agreed.at(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(WithdrawnRelease withdrawn, FactData fact) {
        move(WITHDRAW, withdrawn.head(), withdrawn.by(), withdrawn.at(), fact);
    }

    private void move(String sql, ReleaseHead head, Actor by, Instant at, FactData fact) {
        statements.update(sql, at, by.staff(), by.person().value(), head.version(), head.id());
        facts.append(head.id(), head.version(), fact);
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
                row.number("case_version"),
                new WalletId(row.id("wallet_id")),
                Reason.valueOf(row.text("reason")),
                new Actor(row.id("proposed_staff"), new PersonId(row.id("proposed_by"))),
                row.instant("proposed_at"),
                row.number("version"));
        if (row.id("released_staff") != null) {
            return new DoneRelease(head, actor(row, "released"), row.instant("released_at"), row.text("letter"));
        }
        if (row.id("withdrawn_staff") != null) {
            return new WithdrawnRelease(head, actor(row, "withdrawn"), row.instant("withdrawn_at"));
        }
        return row.id("agreed_staff") == null
                ? new ProposedRelease(head)
                : new AgreedRelease(head, actor(row, "agreed"), row.instant("agreed_at"));
    }

    private static Actor actor(Row row, String step) throws SQLException {
        return new Actor(row.id(step + "_staff"), new PersonId(row.id(step + "_by")));
    }
}
