package dev.sekisho.compensation.lookback.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.lookback.Exposure;
import dev.sekisho.compensation.lookback.LookAlike;
import dev.sekisho.compensation.lookback.LookBack;
import dev.sekisho.compensation.lookback.LookBacks;
import dev.sekisho.compensation.lookback.Signal;
import dev.sekisho.kernel.event.compensation.LookBackMade;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks back in PostgreSQL: rows that are added and never change; whose turn it is, is a row that is leased. */
@ApplicationScoped
class JdbcLookBacks implements LookBacks {

    private static final long FIRST_VERSION = 1;

    private static final String CLAIM = """
            with turn as (
                insert into look_back_turn (case_id, leased_until)
                select fraud_case.id, clock_timestamp() + ? * interval '1 millisecond'
                from fraud_case
                left join look_back_turn before on before.case_id = fraud_case.id
                where fraud_case.state = 'CONFIRMED'
                  and (before.case_id is null
                    or before.looked_version < fraud_case.version and before.leased_until <= clock_timestamp())
                order by before.leased_until nulls first, fraud_case.id
                limit 1
                on conflict (case_id) do update set leased_until = excluded.leased_until
                    where look_back_turn.leased_until <= clock_timestamp()
                returning case_id)
            select number from fraud_case join turn on turn.case_id = fraud_case.id
            """;
    private static final String HAD_ITS_TURN = """
            insert into look_back_turn (case_id, looked_version, leased_until) values (?, ?, clock_timestamp())
            on conflict (case_id) do update
                set looked_version = greatest(look_back_turn.looked_version, excluded.looked_version),
                    leased_until = excluded.leased_until
            """;
    private static final String ADD =
            "insert into look_back (id, case_id, case_version, looked_at, asked_by, found, whole)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_LOOK_ALIKES = """
            insert into look_alike (look_back_id, wallet_id, place, score, signals, times)
            select ?, wallet_id, place, score::integer, string_to_array(signals, ','), string_to_array(times, ',')
            from unnest(?, ?, ?, ?) with ordinality as seen (wallet_id, score, signals, times, place)
            """;
    private static final String ADD_EXPOSURE = """
            insert into exposure (look_back_id, bank_code, accounts, amount_yen, likely_accounts, likely_yen)
            select ?, unnest(?), unnest(?), unnest(?), unnest(?), unnest(?)
            """;
    private static final String NEWEST = "select id, case_id, case_version, looked_at, asked_by, found, whole"
            + " from look_back where case_id = ? order by looked_at desc, id limit 1";
    private static final String LOOK_ALIKES =
            "select wallet_id, signals, times from look_alike where look_back_id = ? order by place";
    private static final String EXPOSURE = "select bank_code, accounts, amount_yen, likely_accounts, likely_yen"
            + " from exposure where look_back_id = ? order by bank_code";

    private final Statements statements;
    private final FactLog facts;

    JdbcLookBacks(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional
    public Optional<CaseNumber> claim(Duration lease) {
        return statements.first(CLAIM, row -> new CaseNumber(row.text("number")), lease.toMillis());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(LookBack lookBack, LookBackMade fact) {
        statements.update(
                ADD,
                lookBack.id(),
                lookBack.caseId(),
                lookBack.caseVersion(),
                lookBack.at(),
                lookBack.askedBy().orElse(null),
                lookBack.found(),
                lookBack.whole());
        List<LookAlike> likes = lookBack.lookAlikes();
        statements.update(
                ADD_LOOK_ALIKES,
                lookBack.id(),
                column("uuid", likes, like -> like.wallet().value()),
                column("bigint", likes, like -> (long) like.score()),
                column("text", likes, like -> joined(like.signals().keySet(), Signal::name)),
                column("text", likes, like -> joined(like.signals().values(), Object::toString)));
        List<Exposure> exposure = lookBack.exposure();
        statements.update(
                ADD_EXPOSURE,
                lookBack.id(),
                column("text", exposure, one -> one.bank().value()),
                column("bigint", exposure, Exposure::accounts),
                column("bigint", exposure, one -> one.amount().yen()),
                column("bigint", exposure, Exposure::likelyAccounts),
                column("bigint", exposure, one -> one.likelyAmount().yen()));
        statements.update(HAD_ITS_TURN, lookBack.caseId(), lookBack.caseVersion());
        facts.append(lookBack.id(), FIRST_VERSION, fact);
    }

    @Override
    @Transactional
    public Optional<LookBack> newest(UUID caseId) {
        return statements.first(NEWEST, this::read, caseId);
    }

    private LookBack read(Row row) throws SQLException {
        UUID id = row.id("id");
        return new LookBack(
                id,
                row.id("case_id"),
                row.number("case_version"),
                row.instant("looked_at"),
                Optional.ofNullable(row.id("asked_by")),
                row.number("found"),
                statements.query(LOOK_ALIKES, JdbcLookBacks::lookAlike, id),
                statements.query(EXPOSURE, JdbcLookBacks::exposure, id),
                row.flag("whole"));
    }

    private static LookAlike lookAlike(Row row) throws SQLException {
        List<String> signals = row.texts("signals");
        List<String> times = row.texts("times");
        SortedMap<Signal, Long> seen = new TreeMap<>();
        IntStream.range(0, signals.size())
                .forEach(i -> seen.put(Signal.valueOf(signals.get(i)), Long.valueOf(times.get(i))));
        return new LookAlike(new WalletId(row.id("wallet_id")), seen);
    }

    private static Exposure exposure(Row row) throws SQLException {
        return new Exposure(
                new BankCode(row.text("bank_code")),
                row.number("accounts"),
                Money.yen(row.number("amount_yen")),
                row.number("likely_accounts"),
                Money.yen(row.number("likely_yen")));
    }

    private static <T> String joined(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(","));
    }
}
