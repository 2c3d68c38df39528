package dev.sekisho.compensation.copy.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.copy.ChargeSelection;
import dev.sekisho.compensation.copy.ChargeStanding;
import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.copy.ChargeTerms;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedCharges;
import dev.sekisho.compensation.copy.Place;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The copied charges in PostgreSQL, many by one statement; the row lock keeps a found charge as it is. {@code since} is kept
 * beside it so that the list of charges has an index.
 */
@ApplicationScoped
class JdbcCopiedCharges implements CopiedCharges {

    private static final String COLUMNS =
            "charge_id, version, wallet_id, link_id, bank_account_id, bank_code, amount_yen,"
                    + " state, state_at, reserved_at, bank_reference, reason, since";
    private static final String FIND =
            "select * from copied_charge where charge_id = any (?) order by charge_id for update";
    private static final String ADD = "insert into copied_charge (" + COLUMNS + ")"
            + " select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The terms never change. */
    private static final String CHANGE = """
            update copied_charge c
               set version = n.version, state = n.state, state_at = n.state_at, reserved_at = n.reserved_at,
                   bank_reference = n.bank_reference, reason = n.reason, since = n.since
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n (%s)
             where c.charge_id = n.charge_id
            """.formatted(COLUMNS);

    private static final String BEHIND = " and (since, charge_id) < (?, ?)";
    private static final String NEWEST_FIRST = " order by since desc, charge_id desc limit ?";

    private final Statements statements;

    JdbcCopiedCharges(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Map<ChargeId, CopiedCharge> find(Set<ChargeId> ids) {
        return statements.query(FIND, JdbcCopiedCharges::charge, column("uuid", ids, ChargeId::value)).stream()
                .collect(Collectors.toMap(CopiedCharge::id, Function.identity()));
    }

    @Override
    public void add(Collection<CopiedCharge> charges) {
        if (!charges.isEmpty()) {
            statements.update(ADD, columns(charges));
        }
    }

    @Override
    public void change(Collection<CopiedCharge> charges) {
        if (!charges.isEmpty()) {
            statements.update(CHANGE, columns(charges));
        }
    }

    @Override
    public List<CopiedCharge> list(ChargeSelection selection, Optional<Place> after, int limit) {
        List<Object> values = new ArrayList<>(List.of(selection.id()));
        after.ifPresent(
                place -> values.addAll(List.of(place.since(), place.charge().value())));
        values.add(limit);
        String query = "select * from copied_charge where " + keyColumn(selection) + " = ?"
                + (after.isPresent() ? BEHIND : "") + NEWEST_FIRST;
        return statements.query(query, JdbcCopiedCharges::charge, values.toArray());
    }

    private static String keyColumn(ChargeSelection selection) {
        if (selection instanceof ChargeSelection.OfWallet) {
            return "wallet_id";
        }
        return selection instanceof ChargeSelection.OfBankAccount ? "bank_account_id" : "charge_id";
    }

    private static Object[] columns(Collection<CopiedCharge> charges) {
        return new Object[] {
            column("uuid", charges, charge -> charge.id().value()),
            column("bigint", charges, charge -> charge.standing().version()),
            column("uuid", charges, charge -> charge.terms().wallet().value()),
            column("uuid", charges, charge -> charge.terms().link().value()),
            column("uuid", charges, charge -> charge.terms().bankAccount().value()),
            column("text", charges, charge -> charge.terms().bank().value()),
            column("bigint", charges, charge -> charge.terms().amount().yen()),
            column("text", charges, charge -> charge.standing().state().name()),
            column("timestamptz", charges, charge -> charge.standing().at()),
            column("timestamptz", charges, charge -> charge.reservedAt().orElse(null)),
            column("text", charges, charge -> charge.standing().bankReference().orElse(null)),
            column("text", charges, charge -> charge.standing().reason().orElse(null)),
            column("timestamptz", charges, CopiedCharge::since)
        };
    }

    private static CopiedCharge charge(Row row) throws SQLException {
        ChargeTerms terms = new ChargeTerms(
                new WalletId(row.id("wallet_id")),
                new LinkId(row.id("link_id")),
                new BankAccountId(row.id("bank_account_id")),
                new BankCode(row.text("bank_code")),
                Money.yen(row.number("amount_yen")));
        ChargeStanding standing = new ChargeStanding(
                row.number("version"),
                ChargeState.valueOf(row.text("state")),
                row.instant("state_at"),
                row.maybeText("bank_reference"),
                row.maybeText("reason"));
        return new CopiedCharge(new ChargeId(row.id("charge_id")), terms, standing, row.maybeInstant("reserved_at"));
    }
}
