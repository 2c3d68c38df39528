package dev.sekisho.compensation.search.jdbc;

import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.copy.Place;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.search.FoundCharge;
import dev.sekisho.compensation.search.Searches;
import dev.sekisho.compensation.search.Told;
import dev.sekisho.kernel.event.compensation.ChargesSearched;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks the tables of the copy by the bank's reference or by the amount, each by an index of its own. */
@ApplicationScoped
class JdbcSearches implements Searches {

    private static final long FIRST_VERSION = 1;

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('charge-search ' || ?, 0))";
    private static final String COUNT =
            "select count(*) searches from charge_search where person_id = ? and searched_at > ?";
    private static final String FIND = """
            select charge_id, copied_charge.wallet_id, copied_charge.link_id, copied_charge.bank_code, amount_yen, since,
                   copied_charge.state, bank_reference, account_mask, fraud_case.number
            from copied_charge
            left join copied_link on copied_link.link_id = copied_charge.link_id
            left join case_thing on case_thing.kind = 'CHARGE' and case_thing.thing_id = charge_id and live
            left join fraud_case on fraud_case.id = case_thing.case_id
            where copied_charge.state <> 'VOIDED' and\s""";
    private static final String NEWEST_FIRST = " order by since desc, charge_id desc limit ?";
    private static final String ADD =
            "insert into charge_search (id, staff_id, person_id, searched_at, bank_code, bank_reference, amount_yen,"
                    + " occurred_from, occurred_to, last_digits, shown) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Statements statements;
    private final FactLog facts;

    JdbcSearches(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public int lockAndCount(UUID person, Instant since) {
        statements.query(LOCK, row -> person, person.toString());
        return statements
                .first(COUNT, row -> row.number("searches"), person, since)
                .map(Math::toIntExact)
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<FoundCharge> find(Told told, Optional<Place> after, int limit) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        told.bank().ifPresent(bank -> {
            conditions.add("copied_charge.bank_code = ?");
            values.add(bank.value());
        });
        told.bankReference().ifPresent(reference -> {
            conditions.add("bank_reference = ?");
            values.add(reference);
        });
        told.amount().ifPresent(amount -> {
            conditions.add("amount_yen = ?");
            values.add(amount.yen());
        });
        told.occurred().from().ifPresent(from -> {
            conditions.add("since >= ?");
            values.add(from);
        });
        told.occurred().to().ifPresent(to -> {
            conditions.add("since <= ?");
            values.add(to);
        });
        told.lastDigits().ifPresent(digits -> {
            conditions.add("account_mask like '%' || ?");
            values.add(digits);
        });
        after.ifPresent(place -> {
            conditions.add("(since, charge_id) < (?, ?)");
            values.add(place.since());
            values.add(place.charge().value());
        });
        values.add(limit);
        return statements.query(
                FIND + String.join(" and ", conditions) + NEWEST_FIRST, JdbcSearches::read, values.toArray());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(Search search, ChargesSearched fact) {
        Told told = search.told();
        statements.update(
                ADD,
                search.id(),
                search.by().staff(),
                search.by().person().value(),
                search.at(),
                told.bank().map(BankCode::value).orElse(null),
                told.bankReference().orElse(null),
                told.amount().map(Money::yen).orElse(null),
                told.occurred().from().orElse(null),
                told.occurred().to().orElse(null),
                told.lastDigits().orElse(null),
                search.shown());
        facts.append(search.id(), FIRST_VERSION, fact);
    }

    private static FoundCharge read(Row row) throws SQLException {
        return new FoundCharge(
                new ChargeId(row.id("charge_id")),
                new WalletId(row.id("wallet_id")),
                new LinkId(row.id("link_id")),
                new BankCode(row.text("bank_code")),
                Money.yen(row.number("amount_yen")),
                row.instant("since"),
                ChargeState.valueOf(row.text("state")),
                row.maybeText("bank_reference"),
                row.maybeText("account_mask"),
                row.maybeText("number").map(CaseNumber::new));
    }
}
