package dev.sekisho.compensation.settlement.jdbc;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.settlement.Fault;
import dev.sekisho.compensation.settlement.Payment;
import dev.sekisho.compensation.settlement.Payment.Came;
import dev.sekisho.compensation.settlement.Payment.Settled;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.util.Optional;

/** The payments of a bank that a settlement has to say something of, out of the lines of both ways. */
final class PaymentRows {

    static final String OPEN = """
            with paid as (
                select l.claim_id, l.run_id as route_id, l.revision, l.amount_yen, p.transfer_date as paid_on,
                    case when l.live then 'PAID' else 'CAME_BACK' end as came
                from payment_line l join payment_run p on p.id = l.run_id
                where p.state = 'CONFIRMED' and p.transfer_date <= ?
                union all
                select i.claim_id, i.id, i.revision, i.amount_yen, i.transfer_date, 'PAID'
                from interim_payment i where i.state = 'PAID' and i.transfer_date <= ?
                union all
                select l.claim_id, l.lump_sum_id, l.revision, l.amount_yen,
                    (l.answered_at at time zone 'Asia/Tokyo')::date,
                    case l.outcome when 'PAID' then 'PAID' else 'NOT_CREDITED' end
                from lump_sum_line l
                where l.outcome is not null and (l.answered_at at time zone 'Asia/Tokyo')::date <= ?),
            settled as (
                select l.claim_id, l.route_id, sum(l.operator_yen)::bigint as settled_operator,
                    sum(l.bank_yen)::bigint as settled_bank,
                    (array_agg(l.fault order by s.month desc))[1] as settled_fault
                from settlement_line l join settlement s on s.id = l.settlement_id
                where s.state = 'CLOSED' group by l.claim_id, l.route_id),
            known as (
                select paid.*, f.number as case_number, r.type, settled_operator, settled_bank, settled_fault,
                    coalesce((select fault from liability y where y.case_id = c.case_id and y.agreed_by is not null
                        order by y.agreed_at desc, y.id limit 1), 'UNDETERMINED') as fault,
                    (select min(k.bank_code) || '' from claim_charge h
                        join confirmed_charge k on k.case_id = h.case_id and k.charge_id = h.charge_id
                        where h.claim_id = paid.claim_id and h.revision = paid.revision) as bank_code
                from paid
                join claim c on c.id = paid.claim_id
                join fraud_case f on f.id = c.case_id
                join claim_revision r on r.claim_id = paid.claim_id and r.revision = paid.revision
                left join settled on settled.claim_id = paid.claim_id and settled.route_id = paid.route_id)
            select claim_id, route_id, case_number, type, amount_yen, paid_on, came, fault, settled_operator, settled_bank,
                settled_fault
            from known
            where bank_code = ?
              and (settled_fault is null and came <> 'CAME_BACK'
                or came = 'CAME_BACK' and (settled_operator <> 0 or settled_bank <> 0)
                or came = 'PAID' and settled_fault <> fault)
            order by paid_on, case_number, claim_id, route_id limit ?
            """;

    private PaymentRows() {}

    static Payment read(Row row) throws SQLException {
        Optional<Long> operator = row.maybeNumber("settled_operator");
        Optional<Settled> settled = operator.isPresent()
                ? Optional.of(new Settled(operator.get(), row.number("settled_bank")))
                : Optional.empty();
        return new Payment(
                new ClaimId(row.id("claim_id")),
                row.id("route_id"),
                row.text("case_number"),
                ClaimType.valueOf(row.text("type")),
                Money.yen(row.number("amount_yen")),
                row.date("paid_on"),
                Came.valueOf(row.text("came")),
                Fault.valueOf(row.text("fault")),
                settled,
                Optional.ofNullable(row.text("settled_fault")).map(Fault::valueOf));
    }
}
