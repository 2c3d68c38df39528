package dev.sekisho.charge.link.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.link.LinkChange;
import dev.sekisho.charge.link.LinkCopies;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.LinkState;
import dev.sekisho.charge.link.LinkTerms;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Copies of links in PostgreSQL.
 *
 * <p>Whose link it is never changes once known, so that counters may be locked before the link. An older version adds
 * what a bare change left open, and nothing else.
 */
@ApplicationScoped
class JdbcLinkCopies implements LinkCopies {

    private static final String READ = "select * from link_copy where id = any (?) and tier is not null";
    private static final String LOCK = "select id from link_copy where id = any (?) order by id for share";
    private static final String KEEP = """
            insert into link_copy as known (id, version, wallet_id, person_id, bank_account_id, bank_code, state, tier,
                                            established_at, chargeable_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set version = greatest(known.version, excluded.version),
                   state = case when excluded.version > known.version then excluded.state else known.state end,
                   person_id = coalesce(known.person_id, excluded.person_id),
                   tier = excluded.tier,
                   established_at = excluded.established_at,
                   chargeable_from = excluded.chargeable_from
             where excluded.version > known.version or known.tier is null
            """;
    private static final String END = """
            insert into link_copy as known (id, version, wallet_id, bank_account_id, bank_code, state)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set version = excluded.version, state = excluded.state
             where excluded.version > known.version
            """;

    /** Of a link without terms nothing is said: it is asked for anyway before it is used. */
    private static final String RELEASE =
            "update link_copy set version = ?, state = ? where id = ? and version < ? and tier is not null";

    private final Statements statements;

    JdbcLinkCopies(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<LinkCopy> find(LinkId id) {
        return Optional.ofNullable(read(Set.of(id)).get(id));
    }

    @Override
    public void lock(Collection<LinkId> ids) {
        if (!ids.isEmpty()) {
            statements.query(LOCK, row -> row.id("id"), column("uuid", ids, LinkId::value));
        }
    }

    @Override
    public Map<LinkId, LinkCopy> read(Collection<LinkId> ids) {
        return statements.query(READ, JdbcLinkCopies::copy, column("uuid", ids, LinkId::value)).stream()
                .collect(Collectors.toMap(LinkCopy::id, Function.identity()));
    }

    @Override
    public void keep(LinkCopy copy) {
        statements.update(
                KEEP,
                copy.id().value(),
                copy.version(),
                copy.walletId().value(),
                copy.person().map(PersonId::value).orElse(null),
                copy.bankAccountId().value(),
                copy.bankCode().value(),
                copy.state().name(),
                copy.terms().tier().name(),
                copy.terms().establishedAt(),
                copy.terms().chargeableFrom());
    }

    @Override
    public void keep(LinkChange change) {
        if (change.state() == LinkState.ACTIVE) {
            statements.update(
                    RELEASE,
                    change.version(),
                    change.state().name(),
                    change.id().value(),
                    change.version());
        } else {
            end(change);
        }
    }

    private void end(LinkChange change) {
        statements.update(
                END,
                change.id().value(),
                change.version(),
                change.walletId().value(),
                change.bankAccountId().value(),
                change.bankCode().value(),
                change.state().name());
    }

    private static LinkCopy copy(Row row) throws SQLException {
        return new LinkCopy(
                new LinkId(row.id("id")),
                row.number("version"),
                new WalletId(row.id("wallet_id")),
                Optional.ofNullable(row.id("person_id")).map(PersonId::new),
                new BankAccountId(row.id("bank_account_id")),
                new BankCode(row.text("bank_code")),
                LinkState.valueOf(row.text("state")),
                new LinkTerms(
                        Tier.valueOf(row.text("tier")), row.instant("established_at"), row.instant("chargeable_from")));
    }
}
