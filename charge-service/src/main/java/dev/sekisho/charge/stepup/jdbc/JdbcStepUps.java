package dev.sekisho.charge.stepup.jdbc;

import dev.sekisho.charge.stepup.ApprovedStepUp;
import dev.sekisho.charge.stepup.AskedStepUp;
import dev.sekisho.charge.stepup.EndedStepUp;
import dev.sekisho.charge.stepup.StepUp;
import dev.sekisho.charge.stepup.StepUpHead;
import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.charge.stepup.StepUpThing;
import dev.sekisho.charge.stepup.StepUps;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Questions in PostgreSQL, each state with its fact in one transaction. */
@ApplicationScoped
class JdbcStepUps implements StepUps {

    private static final String INSERT = """
            insert into step_up (id, wallet_id, operation, payee_id, amount_yen, state, version)
            values (?, ?, ?, ?, ?, 'ASKED', 1)
            """;
    private static final String FIND = "select * from step_up where id = ? and wallet_id = ?";
    private static final String LOCK = "select id from step_up where id = ? and wallet_id = ? for update";
    private static final String FRESH = """
            select id from step_up
             where id = ? and wallet_id = ? and state = 'APPROVED'
               and approved_at > clock_timestamp() - ? * interval '1 millisecond'
            """;
    private static final String ASKED = """
            select count(*) as n from step_up
             where wallet_id = ? and asked_at > clock_timestamp() - ? * interval '1 millisecond'
            """;

    /** Only from the version before, and never out of an end. */
    private static final String UPDATE = """
            update step_up
               set state = ?, version = ?,
                   approved_at = case when ? then clock_timestamp() else approved_at end
             where id = ? and version = ? and state in ('ASKED', 'APPROVED')
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcStepUps(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void insert(AskedStepUp asked) {
        StepUpHead head = asked.head();
        statements.update(
                INSERT,
                head.id().value(),
                head.wallet().value(),
                head.thing().by().name(),
                head.thing().payee(),
                head.thing().amount().yen());
        publish(asked);
    }

    @Override
    public Optional<StepUp> find(StepUpId id, WalletId owner) {
        return statements.first(FIND, JdbcStepUps::stepUp, id.value(), owner.value());
    }

    @Override
    public Optional<StepUp> lock(StepUpId id, WalletId owner) {
        statements.query(LOCK, row -> id, id.value(), owner.value());
        return find(id, owner);
    }

    @Override
    public Optional<ApprovedStepUp> approved(StepUpId id, WalletId owner, Duration goodFor) {
        Optional<StepUp> locked = lock(id, owner);
        boolean fresh = statements
                .first(FRESH, row -> id, id.value(), owner.value(), goodFor.toMillis())
                .isPresent();
        return locked.filter(found -> fresh).map(ApprovedStepUp.class::cast);
    }

    @Override
    public long askedWithin(WalletId wallet, Duration window) {
        return statements
                .query(ASKED, row -> row.number("n"), wallet.value(), window.toMillis())
                .get(0);
    }

    @Override
    public void update(StepUp entered) {
        int written = statements.update(
                UPDATE,
                state(entered),
                entered.version(),
                entered instanceof ApprovedStepUp,
                entered.head().id().value(),
                entered.version() - 1);
        if (written != 1) {
            throw new IllegalStateException("a question is not as it was read under its lock");
        }
        publish(entered);
    }

    private void publish(StepUp stepUp) {
        facts.append(stepUp.head().id().value(), stepUp.version(), stepUp.fact());
    }

    private static String state(StepUp stepUp) {
        if (stepUp instanceof EndedStepUp ended) {
            return ended.because().name();
        }
        return stepUp instanceof ApprovedStepUp ? "APPROVED" : "ASKED";
    }

    private static StepUp stepUp(Row row) throws SQLException {
        StepUpHead head = new StepUpHead(
                new StepUpId(row.id("id")),
                new WalletId(row.id("wallet_id")),
                new StepUpThing(
                        Operation.valueOf(row.text("operation")),
                        row.id("payee_id"),
                        Money.yen(row.number("amount_yen"))));
        long version = row.number("version");
        return switch (row.text("state")) {
            case "ASKED" -> new AskedStepUp(head, version);
            case "APPROVED" -> new ApprovedStepUp(head, version);
            default -> new EndedStepUp(head, version, EndedStepUp.Because.valueOf(row.text("state")));
        };
    }
}
