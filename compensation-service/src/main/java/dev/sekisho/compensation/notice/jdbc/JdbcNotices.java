package dev.sekisho.compensation.notice.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.notice.Evidence;
import dev.sekisho.compensation.notice.Notice;
import dev.sekisho.compensation.notice.NoticeText;
import dev.sekisho.compensation.notice.Notices;
import dev.sekisho.compensation.notice.OpeningWords;
import dev.sekisho.compensation.notice.PublishedNotice;
import dev.sekisho.compensation.notice.WithdrawnNotice;
import dev.sekisho.compensation.notice.WrittenNotice;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Notices in PostgreSQL; only how they stand ever changes. */
@ApplicationScoped
class JdbcNotices implements Notices {

    private final Statements statements;
    private final NoticeRows rows;
    private final FactLog facts;

    JdbcNotices(Statements statements, NoticeRows rows, FactLog facts) {
        this.statements = statements;
        this.rows = rows;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(WrittenNotice notice, FactData fact) {
        NoticeText said = notice.head().said();
        Actor writer = notice.head().writer();
        statements.update(
                NoticeSql.ADD,
                notice.head().id(),
                said.channel().name(),
                said.sender(),
                said.title(),
                said.text(),
                said.basis().name(),
                said.deniesLeak(),
                said.figuresAsOf().orElse(null),
                said.replaces().orElse(null),
                writer.staff(),
                writer.person().value(),
                notice.head().writtenAt(),
                OpeningWords.of(said.sender()),
                OpeningWords.of(said.text()));
        addEvidence(notice.head().id(), said.evidence());
        facts.append(notice.head().id(), notice.head().version(), fact);
    }

    @Override
    @Transactional
    public Optional<Notice> find(UUID id) {
        return rows.read(statements.query(NoticeSql.FIND, NoticeRows.Standing::of, id)).stream()
                .findFirst();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Notice> lock(UUID id) {
        return rows.read(statements.query(NoticeSql.LOCK, NoticeRows.Standing::of, id)).stream()
                .findFirst();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(Notice moved, Actor by, FactData fact) {
        UUID id = moved.head().id();
        if (moved instanceof PublishedNotice published) {
            statements.update(
                    NoticeSql.PUBLISH,
                    by.staff(),
                    by.person().value(),
                    published.publishedAt(),
                    moved.head().version(),
                    id);
            addFigures(id, published.figures());
        } else if (moved instanceof WithdrawnNotice withdrawn) {
            statements.update(
                    NoticeSql.WITHDRAW,
                    by.staff(),
                    withdrawn.withdrawnAt(),
                    withdrawn.reason(),
                    withdrawn.replacedBy().orElse(null),
                    moved.head().version(),
                    id);
        }
        facts.append(id, moved.head().version(), fact);
    }

    @Override
    @Transactional
    public List<Notice> newest(int limit) {
        return rows.read(statements.query(NoticeSql.NEWEST, NoticeRows.Standing::of, limit));
    }

    @Override
    @Transactional
    public List<Notice> genuine(Search search, int limit) {
        return rows.read(statements.query(
                NoticeSql.GENUINE,
                NoticeRows.Standing::of,
                search.from().orElse(null),
                search.until().orElse(null),
                search.sender(),
                search.sender(),
                search.opening() + "%",
                limit));
    }

    private void addEvidence(UUID notice, List<Evidence> evidence) {
        if (!evidence.isEmpty()) {
            statements.update(
                    NoticeSql.ADD_EVIDENCE,
                    notice,
                    column("int", IntStream.range(0, evidence.size()).boxed().toList(), place -> place),
                    column("text", evidence, one -> one.kind().name()),
                    column("text", evidence, Evidence::reference),
                    column("text", evidence, Evidence::sha256),
                    column("timestamptz", evidence, Evidence::from),
                    column("timestamptz", evidence, Evidence::until));
        }
    }

    private void addFigures(UUID notice, List<Damage> figures) {
        if (!figures.isEmpty()) {
            statements.update(
                    NoticeSql.ADD_FIGURES,
                    column("uuid", Collections.nCopies(figures.size(), notice), id -> id),
                    column("text", figures, Damage::basis),
                    column("text", figures, Damage::source),
                    column("bigint", figures, Damage::cases),
                    column("bigint", figures, Damage::charges),
                    column("bigint", figures, Damage::bankAccounts),
                    column("bigint", figures, Damage::banks),
                    column("bigint", figures, damage -> damage.amount().yen()),
                    column("timestamptz", figures, damage -> damage.oldest().orElse(null)));
        }
    }
}
