package dev.sekisho.link.bankrequest.jdbc;

import dev.sekisho.kernel.event.link.BankRequestAnswered;
import dev.sekisho.kernel.event.link.BankRequestMade;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bankrequest.AcceptedRequest;
import dev.sekisho.link.bankrequest.BankRequest;
import dev.sekisho.link.bankrequest.BankRequests;
import dev.sekisho.link.bankrequest.DoneRequest;
import dev.sekisho.link.bankrequest.OpenRequest;
import dev.sekisho.link.bankrequest.RefusedRequest;
import dev.sekisho.link.bankrequest.RequestHead;
import dev.sekisho.link.bankrequest.Side;
import dev.sekisho.link.review.Speaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of requests in PostgreSQL. */
@ApplicationScoped
class JdbcBankRequests implements BankRequests {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String INSERT =
            "insert into bank_request (request_id, version, bank_code, made_by, made_on, text,"
                    + " state, recorded_at, recorded_by, recorded_person) values (?, 1, ?, ?, ?, ?, 'OPEN', ?, ?, ?)";

    private static final String UPDATE = """
            update bank_request set state = ?, promised_on = ?, done_on = ?, reason = ?, answered_at = ?, answered_by = ?,
                answered_person = ?, version = version + 1
            where request_id = ? returning version
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcBankRequests(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(OpenRequest request, BankRequestMade fact) {
        RequestHead head = request.head();
        statements.update(
                INSERT,
                head.id(),
                head.bank().value(),
                head.madeBy().name(),
                head.madeOn(),
                head.text(),
                head.recordedAt(),
                head.recordedBy().staffId(),
                head.recordedBy().person().value());
        facts.append(head.id(), 1, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<BankRequest> lock(UUID id) {
        return statements.first(
                "select * from bank_request where request_id = ? for no key update", JdbcBankRequests::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(BankRequest answered, Speaker by, Instant now, BankRequestAnswered fact) {
        UUID id = answered.head().id();
        long version = statements
                .first(
                        UPDATE,
                        row -> row.number("version"),
                        answered.state(),
                        promisedOn(answered),
                        answered instanceof DoneRequest done ? done.doneOn() : null,
                        answered instanceof RefusedRequest refused ? refused.reason() : null,
                        now,
                        by.staffId(),
                        by.person().value(),
                        id)
                .orElseThrow();
        facts.append(id, version, fact);
    }

    @Override
    @Transactional
    public List<BankRequest> page(Filter filter, Optional<UUID> after, int limit) {
        return statements.query(
                "select * from bank_request where request_id > ? and bank_code = coalesce(?::text, bank_code)"
                        + " and (state in ('OPEN', 'ACCEPTED') or not ?) order by request_id limit ?",
                JdbcBankRequests::read,
                after.orElse(BEFORE_ALL),
                filter.bank().map(BankCode::value).orElse(null),
                filter.onlyWaiting(),
                limit);
    }

    private static LocalDate promisedOn(BankRequest request) {
        if (request instanceof AcceptedRequest accepted) {
            return accepted.promisedOn();
        }
        return request instanceof DoneRequest done
                ? done.promisedOn().orElse(null)
                : ((RefusedRequest) request).promisedOn().orElse(null);
    }

    private static BankRequest read(Row row) throws SQLException {
        RequestHead head = new RequestHead(
                row.id("request_id"),
                new BankCode(row.text("bank_code")),
                Side.valueOf(row.text("made_by")),
                row.date("made_on"),
                row.text("text"),
                new Speaker(row.id("recorded_by"), new PersonId(row.id("recorded_person"))),
                row.instant("recorded_at"));
        long version = row.number("version");
        Optional<LocalDate> promisedOn = Optional.ofNullable(row.date("promised_on"));
        return switch (row.text("state")) {
            case "ACCEPTED" -> new AcceptedRequest(head, version, promisedOn.orElseThrow());
            case "DONE" -> new DoneRequest(head, version, promisedOn, row.date("done_on"));
            case "REFUSED" -> new RefusedRequest(head, version, promisedOn, row.text("reason"));
            default -> new OpenRequest(head, version);
        };
    }
}
