package dev.sekisho.link.posture.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.posture.OutlivedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links that are older than the latest lowering of their bank's posture, read from both. */
@ApplicationScoped
class JdbcOutlivedLinks implements OutlivedLinks {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String OLDER = """
            from link l where l.bank_code = ? and l.state <> 'REVOKED' and l.established_at < (
                select max(p.valid_from) from bank_posture p
                join posture_stage s on s.version_id = p.version_id and s.stage = 'IN_FORCE' and s.lowered
                where p.bank_code = l.bank_code)
            """;

    private final Statements statements;

    JdbcOutlivedLinks(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public List<OutlivedLink> page(BankCode bank, Optional<UUID> after, int limit) {
        return statements.query(
                "select l.id, l.wallet_id, l.tier, l.established_at " + OLDER + " and l.id > ? order by l.id limit ?",
                row -> new OutlivedLink(
                        new LinkId(row.id("id")),
                        new WalletId(row.id("wallet_id")),
                        Tier.valueOf(row.text("tier")),
                        row.instant("established_at")),
                bank.value(),
                after.orElse(BEFORE_ALL),
                limit);
    }

    @Override
    @Transactional
    public long countAt(BankCode bank) {
        return statements
                .first("select count(*) as links " + OLDER, row -> row.number("links"), bank.value())
                .orElseThrow();
    }
}
