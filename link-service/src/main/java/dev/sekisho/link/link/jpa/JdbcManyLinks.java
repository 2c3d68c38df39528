package dev.sekisho.link.link.jpa;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.HeldLink;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.LinkState;
import dev.sekisho.link.link.ManyLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links by plain JDBC, for the way of every charge: an ORM would keep and compare each row. */
@ApplicationScoped
class JdbcManyLinks implements ManyLinks {

    /** In a statement of its own: what it waited for is seen by the next. */
    private static final String HOLD = "select id from link where id = any (?) order by id for share";

    private static final String FIND = """
            select id, link_request_id, wallet_id, person_id, bank_account_id, bank_code, account_mask, state, tier,
                   established_at, chargeable_from, verification, verify_by, mandate_ended, sealed_mandate, version
              from link
             where id = any (?)
            """;

    private final Statements statements;
    private final Seal seal;

    JdbcManyLinks(Statements statements, Seal seal) {
        this.statements = statements;
        this.seal = seal;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Map<LinkId, HeldLink> hold(Collection<LinkId> ids) {
        statements.query(HOLD, row -> row.id("id"), column("uuid", ids, LinkId::value));
        return rows(ids).collect(Collectors.toMap(row -> new LinkId(row.id), this::held));
    }

    @Override
    public Map<LinkId, Link> find(Collection<LinkId> ids) {
        return rows(ids)
                .map(LinkRow::toLink)
                .collect(Collectors.toMap(link -> link.head().id(), Function.identity()));
    }

    private Stream<LinkRow> rows(Collection<LinkId> ids) {
        return statements.query(FIND, JdbcManyLinks::read, column("uuid", ids, LinkId::value)).stream();
    }

    private HeldLink held(LinkRow row) {
        Link link = row.toLink();
        return new HeldLink(link, link instanceof ActiveLink ? row.mandate(seal) : Optional.empty());
    }

    private static LinkRow read(Row row) throws SQLException {
        LinkRow link = new LinkRow();
        link.id = row.id("id");
        link.linkRequestId = row.id("link_request_id");
        link.walletId = row.id("wallet_id");
        link.personId = row.id("person_id");
        link.bankAccountId = row.id("bank_account_id");
        link.bankCode = row.text("bank_code");
        link.accountMask = row.text("account_mask");
        link.state = LinkState.valueOf(row.text("state"));
        link.tier = Tier.valueOf(row.text("tier"));
        link.establishedAt = row.instant("established_at");
        link.chargeableFrom = row.instant("chargeable_from");
        link.verification = row.text("verification");
        link.verifyBy = row.maybeInstant("verify_by").orElse(null);
        link.mandateEnded = row.flag("mandate_ended");
        link.sealedMandate = row.result().getBytes("sealed_mandate");
        link.version = row.number("version");
        return link;
    }
}
