package dev.sekisho.charge.reconciliation.jdbc;

import dev.sekisho.charge.reconciliation.Difference;
import dev.sekisho.charge.reconciliation.DifferenceHead;
import dev.sekisho.charge.reconciliation.Differences;
import dev.sekisho.charge.reconciliation.EndedDifference;
import dev.sekisho.charge.reconciliation.OpenDifference;
import dev.sekisho.charge.reconciliation.Proposal;
import dev.sekisho.charge.reconciliation.Signature;
import dev.sekisho.charge.reconciliation.StatementDay;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Differences in PostgreSQL, each change with its fact in one transaction. */
@ApplicationScoped
class JdbcDifferences implements Differences {

    private static final String RAISE = """
            insert into difference (id, version, bank_code, day, kind, direction, order_id, line, bank_yen, our_yen,
                                    raised_at, state)
            values (?, 1, ?, ?, ?, ?, ?, ?::integer, ?::bigint, ?::bigint, ?, 'OPEN')
            on conflict do nothing
            """;

    private static final String SAVE = """
            update difference
               set version = version + 1, state = ?, revision = ?, resolution = ?, reference = ?, words = ?,
                   content_hash = ?, proposed_by = ?::uuid, proposed_person = ?::uuid, proposed_at = ?::timestamptz,
                   approved_by = ?::uuid, approved_person = ?::uuid, approved_at = ?::timestamptz, end_reason = ?,
                   ended_at = ?::timestamptz
             where id = ? and state in ('OPEN', 'PROPOSED', 'APPROVED')
            returning version
            """;

    private static final String RECORD = "update difference set version = version + 1 where id = ? returning version";

    private static final String ONE = "select * from difference where id = ?";

    private static final String UNFINISHED = """
            select * from difference
             where bank_code = ? and day = ? and state in ('OPEN', 'PROPOSED', 'APPROVED') order by raised_at, id
            """;

    private static final String PAGE = """
            select * from difference
             where (?::text is null or bank_code = ?) and (? or state in ('OPEN', 'PROPOSED', 'APPROVED'))
               and (?::timestamptz is null or (raised_at, id) > (?::timestamptz, ?::uuid))
             order by raised_at, id limit ?
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcDifferences(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void raise(Collection<OpenDifference> raised) {
        raised.forEach(open -> {
            DifferenceHead head = open.head();
            int written = statements.update(
                    RAISE,
                    head.id(),
                    head.of().bank().value(),
                    head.of().day(),
                    head.kind().name(),
                    head.order().direction().name(),
                    head.order().id(),
                    head.line().orElse(null),
                    head.bankSays().map(Money::yen).orElse(null),
                    head.weSay().map(Money::yen).orElse(null),
                    head.raisedAt());
            if (written == 1) {
                facts.append(head.id(), 1, head.fact());
            }
        });
    }

    @Override
    public void save(Difference entered, FactData fact) {
        Optional<Proposal> proposal = DifferenceRow.proposal(entered);
        Optional<Signature> proposed = proposal.map(Proposal::by);
        Optional<Signature> approved = DifferenceRow.approved(entered);
        Optional<EndedDifference> ended = DifferenceRow.ended(entered);
        long version = statements
                .query(
                        SAVE,
                        row -> row.number("version"),
                        DifferenceRow.state(entered),
                        proposal.map(Proposal::revision).orElse(0),
                        of(proposal, content -> content.resolution().name()),
                        of(proposal, content -> content.evidence().reference()),
                        of(proposal, content -> content.evidence().words()),
                        DifferenceRow.hash(entered),
                        of(proposed, Signature::staffId),
                        of(proposed, by -> by.person().value()),
                        of(proposed, Signature::at),
                        of(approved, Signature::staffId),
                        of(approved, by -> by.person().value()),
                        of(approved, Signature::at),
                        of(ended, over -> over.reason().name()),
                        of(ended, EndedDifference::endedAt),
                        entered.head().id())
                .get(0);
        facts.append(entered.head().id(), version, fact);
    }

    private static <T> Object of(Optional<T> present, Function<T, ?> value) {
        return present.<Object>map(value).orElse(null);
    }

    @Override
    public void record(Difference present, FactData fact) {
        long version = statements
                .query(RECORD, row -> row.number("version"), present.head().id())
                .get(0);
        facts.append(present.head().id(), version, fact);
    }

    @Override
    public Optional<Difference> lock(UUID id) {
        statements.query(ONE + " for update", row -> row.id("id"), id);
        return find(id);
    }

    @Override
    public Optional<Difference> find(UUID id) {
        return statements.first(ONE, DifferenceRow::difference, id);
    }

    @Override
    public List<Difference> unfinished(StatementDay of) {
        return statements.query(UNFINISHED, DifferenceRow::difference, of.bank().value(), of.day());
    }

    @Override
    public List<Difference> page(Filter filter, Optional<Place> after, int limit) {
        String bank = filter.bank().map(BankCode::value).orElse(null);
        Instant at = after.map(Place::raisedAt).orElse(null);
        UUID id = after.map(Place::id).orElse(null);
        return statements.query(PAGE, DifferenceRow::difference, bank, bank, filter.all(), at, at, id, limit);
    }
}
