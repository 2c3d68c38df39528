package dev.sekisho.compensation.bulletin.jdbc;

import static dev.sekisho.kit.sql.Statements.column;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.sekisho.compensation.bulletin.AnnouncedFigure;
import dev.sekisho.compensation.bulletin.Announcement;
import dev.sekisho.compensation.bulletin.Bulletin;
import dev.sekisho.compensation.bulletin.Bulletins;
import dev.sekisho.compensation.bulletin.FigureBefore;
import dev.sekisho.compensation.bulletin.Snapshot;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.kernel.event.compensation.BulletinEntered;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.kit.sql.Statements.RowReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Bulletins in PostgreSQL, where nobody may change them; of many, figures are read by one statement. */
@ApplicationScoped
class JdbcBulletins implements Bulletins {

    private static final long FIRST_VERSION = 1;
    private static final Instant END = Instant.parse("9999-01-02T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final Statements statements;
    private final FactLog facts;

    JdbcBulletins(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean add(Bulletin bulletin, BulletinEntered fact) {
        Announcement said = bulletin.said();
        int added = statements.update(
                BulletinSql.ADD,
                bulletin.id(),
                said.publisher(),
                said.own(),
                said.text(),
                said.source(),
                said.remark().orElse(null),
                said.publishedAt(),
                said.figuresAsOf().orElse(null),
                said.notice().orElse(null),
                said.corrects().orElse(null),
                bulletin.enteredAt(),
                bulletin.enteredBy().staff(),
                bulletin.enteredBy().person().value(),
                bulletin.hash(),
                bulletin.snapshot().map(Snapshot::hash).orElse(null));
        if (added == 0) {
            return false;
        }
        addFigures(bulletin.id(), said.figures());
        bulletin.snapshot().ifPresent(snapshot -> addSnapshot(bulletin.id(), snapshot.figures()));
        facts.append(bulletin.id(), FIRST_VERSION, fact);
        return true;
    }

    private void addFigures(UUID id, List<AnnouncedFigure> figures) {
        statements.update(
                BulletinSql.ADD_FIGURES,
                id,
                column("int", places(figures), place -> place),
                column("text", figures, one -> one.basis().name()),
                column("text", figures, one -> one.source().map(Enum::name).orElse(null)),
                column("text", figures, one -> one.unit().name()),
                column("text", figures, AnnouncedFigure::words),
                column("bigint", figures, one -> one.count().orElse(null)),
                column("bigint", figures, one -> one.amount().map(Money::yen).orElse(null)),
                column("bigint", figures, one -> one.banks().orElse(null)),
                column("bool", figures, AnnouncedFigure::approximate),
                column("text", figures, one -> one.bank().map(BankCode::value).orElse(null)),
                column("text", figures, one -> one.subject().orElse(null)),
                column("text", figures, one -> one.reason().orElse(null)));
    }

    private void addSnapshot(UUID id, List<Damage> figures) {
        statements.update(
                BulletinSql.ADD_SNAPSHOT,
                id,
                column("int", places(figures), place -> place),
                column("text", figures, Damage::basis),
                column("text", figures, Damage::source),
                column("bigint", figures, Damage::cases),
                column("bigint", figures, Damage::charges),
                column("bigint", figures, Damage::bankAccounts),
                column("bigint", figures, Damage::banks),
                column("bigint", figures, one -> one.amount().yen()),
                column("timestamptz", figures, one -> one.oldest().orElse(null)));
    }

    private static List<Integer> places(List<?> items) {
        return IntStream.range(0, items.size()).boxed().toList();
    }

    @Override
    @Transactional
    public Optional<Bulletin> find(UUID id) {
        return whole(statements.query(BulletinSql.FIND, BulletinRow::of, END, id)).stream()
                .findFirst();
    }

    @Override
    @Transactional
    public List<Bulletin> list(Selection selection, Optional<Place> after, int limit) {
        String publisher = selection.publisher().orElse("");
        return whole(statements.query(
                BulletinSql.LIST,
                BulletinRow::of,
                selection.enteredUntil(),
                selection.publishedUntil(),
                selection.enteredUntil(),
                selection.ownOnly(),
                publisher,
                publisher,
                after.map(Place::publishedAt).orElse(END),
                after.map(Place::id).orElse(LAST),
                limit));
    }

    @Override
    @Transactional
    public List<FigureBefore> before(List<UUID> bulletins, Instant enteredUntil) {
        return bulletins.isEmpty()
                ? List.of()
                : statements.query(BulletinSql.BEFORE, JdbcBulletins::before, enteredUntil, enteredUntil, bulletins);
    }

    private List<Bulletin> whole(List<BulletinRow> rows) {
        List<UUID> ids = rows.stream().map(BulletinRow::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<AnnouncedFigure>> figures = of(BulletinSql.FIGURES, ids, BulletinRow::figure);
        Map<UUID, List<Damage>> snapshots = of(BulletinSql.SNAPSHOT, ids, BulletinRow::damage);
        return rows.stream()
                .map(row -> row.bulletin(figures.get(row.id()), snapshots.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private <V> Map<UUID, List<V>> of(String sql, List<UUID> ids, RowReader<V> reader) {
        return statements.query(sql, row -> Map.entry(row.id("bulletin_id"), reader.read(row)), ids).stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static FigureBefore before(Row row) throws SQLException {
        return new FigureBefore(
                row.id("bulletin_id"),
                Math.toIntExact(row.number("place")),
                row.id("before_id"),
                row.instant("published_at"),
                row.maybeNumber("counted"),
                row.maybeNumber("amount_yen").map(Money::yen),
                row.maybeNumber("banks"));
    }
}
