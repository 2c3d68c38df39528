package dev.sekisho.compensation.claim.jdbc;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.InterimLine;
import dev.sekisho.compensation.claim.PaidLine;
import dev.sekisho.compensation.claim.PaidLines;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.zengin.ZenginName;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Paid lines in PostgreSQL; each payee is unsealed to be compared, and shown to nobody by that. */
@ApplicationScoped
class JdbcPaidLines implements PaidLines {

    private static final String SELECT = """
            select l.claim_id, l.run_id, l.revision, l.amount_yen, c.number, p.transfer_date, r.beneficiary, r.sealed,
                p.state = 'CONFIRMED' and c.state = 'PAID' as confirmed
            from payment_line l
            join payment_run p on p.id = l.run_id
            join claim c on c.id = l.claim_id and c.run_id = l.run_id
            join claim_revision r on r.claim_id = l.claim_id and r.revision = l.revision
            where l.live and p.state in ('RELEASED', 'CONFIRMED') and c.state in ('IN_PAYMENT', 'PAID')
            """;

    private static final String OF_AMOUNT = SELECT
            + " and l.amount_yen = ? and p.transfer_date between ? and ? order by p.transfer_date, c.number limit ?";

    private static final String INTERIMS = """
            select i.claim_id, i.number, i.revision, i.transfer_date, r.sealed
            from interim_payment i
            join claim_revision r on r.claim_id = i.claim_id and r.revision = i.revision
            where i.state in ('SENT', 'PAID') and i.amount_yen = ? and i.transfer_date between ? and ?
            order by i.transfer_date, i.number limit ?
            """;

    private static final String OF_CLAIM =
            SELECT + " and p.state = 'CONFIRMED' and c.state = 'PAID' and l.claim_id = ?";

    private static final String END = "update payment_line set live = false where run_id = ? and claim_id = ? and live";

    private final Statements statements;
    private final Seal seal;

    JdbcPaidLines(Statements statements, Seal seal) {
        this.statements = statements;
        this.seal = seal;
    }

    @Override
    @Transactional
    public List<PaidLine> of(Money amount, LocalDate from, LocalDate until, int limit) {
        return statements.query(OF_AMOUNT, this::read, amount.yen(), from, until, limit);
    }

    @Override
    @Transactional
    public List<InterimLine> interims(Money amount, LocalDate from, LocalDate until, int limit) {
        return statements.query(INTERIMS, this::interim, amount.yen(), from, until, limit);
    }

    @Override
    @Transactional
    public Optional<PaidLine> of(ClaimId claim) {
        return statements.first(OF_CLAIM, this::read, claim.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void end(PaidLine line) {
        if (statements.update(END, line.run().value(), line.claim().value()) != 1) {
            throw new IllegalStateException("a line comes back once");
        }
    }

    private InterimLine interim(Row row) throws SQLException {
        return new InterimLine(
                new ClaimId(row.id("claim_id")), row.number("number"), row.date("transfer_date"), payee(row));
    }

    private ZenginName payee(Row row) throws SQLException {
        return SealedContent.open(seal, row.id("claim_id"), row.result().getInt("revision"), row.bytes("sealed"))
                .payee()
                .name();
    }

    private PaidLine read(Row row) throws SQLException {
        return new PaidLine(
                new ClaimId(row.id("claim_id")),
                new RunId(row.id("run_id")),
                row.number("number"),
                row.date("transfer_date"),
                Money.yen(row.number("amount_yen")),
                payee(row),
                Optional.ofNullable(row.id("beneficiary")).map(PersonId::new),
                row.flag("confirmed"));
    }
}
