package dev.sekisho.link.link.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.kit.sql.Statements.RowReader;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.HeldLink;
import dev.sekisho.link.link.Link;
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

    private static final String FIND = "select " + LinkRows.COLUMNS + ", sealed_mandate from link where id = any (?)";

    private final Statements statements;
    private final LinkRows rows;

    JdbcManyLinks(Statements statements, LinkRows rows) {
        this.statements = statements;
        this.rows = rows;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Map<LinkId, HeldLink> hold(Collection<LinkId> ids) {
        statements.query(HOLD, row -> row.id("id"), column("uuid", ids, LinkId::value));
        return found(ids, this::held).collect(Collectors.toMap(held -> idOf(held.link()), Function.identity()));
    }

    @Override
    public Map<LinkId, Link> find(Collection<LinkId> ids) {
        return found(ids, LinkRows::link).collect(Collectors.toMap(JdbcManyLinks::idOf, Function.identity()));
    }

    private <R> Stream<R> found(Collection<LinkId> ids, RowReader<R> reader) {
        return statements.query(FIND, reader, column("uuid", ids, LinkId::value)).stream();
    }

    private HeldLink held(Row row) throws SQLException {
        Link link = LinkRows.link(row);
        return new HeldLink(link, link instanceof ActiveLink ? rows.mandate(row) : Optional.empty());
    }

    private static LinkId idOf(Link link) {
        return link.head().id();
    }
}
