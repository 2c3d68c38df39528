package dev.sekisho.charge.statement.jdbc;

import dev.sekisho.charge.statement.LinkMasks;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;

/** Masks in PostgreSQL. */
@ApplicationScoped
class JdbcLinkMasks implements LinkMasks {

    private static final String KEEP = """
            insert into link_mask (link_id, account_mask) values (?, left(?, 16))
            on conflict (link_id) do update set account_mask = excluded.account_mask
            """;

    private final Statements statements;

    JdbcLinkMasks(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void keep(LinkId link, String mask) {
        statements.update(KEEP, link.value(), mask);
    }
}
