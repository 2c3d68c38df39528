package dev.sekisho.link.spraying.jdbc;

import static dev.sekisho.kit.sql.Statements.column;
import static dev.sekisho.kit.sql.Statements.maybe;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.origin.AddressClass;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.spraying.BankTries;
import dev.sekisho.link.spraying.BankTry;
import dev.sekisho.link.spraying.SprayPolicy;
import dev.sekisho.link.spraying.Tally;
import dev.sekisho.link.spraying.Trip;
import dev.sekisho.link.spraying.TryKey;
import dev.sekisho.link.spraying.TryResult;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tries in PostgreSQL: a row each, that gets its result once; a row for each pattern found. */
@ApplicationScoped
class JdbcBankTries implements BankTries {

    private static final String BEGIN = """
            insert into bank_try (link_request_id, bank_code, account_fingerprint, device, address, site, network,
                country, begun_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FIND = """
            select link_request_id, bank_code, account_fingerprint, device, address, site, network, country
            from bank_try where link_request_id = ?
            """;

    private static final String END = """
            update bank_try set result = ?, pin_mark = ?, ended_at = ?, ended_number = nextval('bank_try_end')
            where link_request_id = ? and result is null
            """;

    /** One row more in the index of the key's column, and not more than the window has. */
    private static final String COUNT = """
            select count(*) filter (where result = 'PASSED') as passed,
                   count(*) filter (where result <> 'PASSED') as failed,
                   count(distinct account_fingerprint) filter (where result <> 'PASSED') as accounts,
                   count(distinct account_fingerprint) filter (where result = 'LOCKED') as locked,
                   coalesce(max(ended_number), 0) as up_to
            from bank_try
            where ended_at > ?
                and coalesce(ended_number, 0) > coalesce((select max(counted_to) from try_pattern
                    where policy = ? and key_kind = ? and key_value = ?), -1)
                and\s""";

    private static final String ADD = """
            insert into try_pattern (id, policy, key_kind, key_value, bank_code, failed, accounts, at, stopped_until,
                counted_to)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** In one order, so that two failures that share several keys do not wait for each other. */
    private static final String HOLD = """
            select pg_advisory_xact_lock(hashtext('bank_try'), k.lock)
              from (select distinct hashtext(t.kind || ':' || t.value) as lock
                      from unnest(?, ?) as t (kind, value)
                     order by lock) as k
            """;

    private static final String STOPPED = """
            select 1 from try_pattern where key_kind = ? and key_value = ? and stopped_until > ? and policy in (%s)
            """.formatted(policiesThatStop());

    private final Statements statements;
    private final FactLog facts;
    private final MeterRegistry meters;

    JdbcBankTries(Statements statements, FactLog facts, MeterRegistry meters) {
        this.statements = statements;
        this.facts = facts;
        this.meters = meters;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void begin(BankTry one, Instant at) {
        Origin origin = one.origin();
        statements.update(
                BEGIN,
                one.request().value(),
                one.bank().value(),
                one.account().bytes(),
                maybe("varchar", origin.device().orElse(null)),
                origin.address(),
                origin.site(),
                origin.network().kind().name(),
                origin.network().country(),
                at);
    }

    @Override
    public Optional<BankTry> find(LinkRequestId request) {
        return statements.first(FIND, JdbcBankTries::read, request.value());
    }

    private static BankTry read(Row row) throws SQLException {
        return new BankTry(
                new LinkRequestId(row.id("link_request_id")),
                new BankCode(row.text("bank_code")),
                Fingerprint.of(row.result().getBytes("account_fingerprint")),
                new Origin(
                        row.maybeText("device"),
                        row.text("address"),
                        row.text("site"),
                        new AddressClass(AddressKind.valueOf(row.text("network")), row.text("country"))));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void hold(Collection<TryKey> keys) {
        statements.query(
                HOLD, row -> true, column("text", keys, key -> key.kind().name()), column("text", keys, TryKey::value));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void end(LinkRequestId request, TryResult result, Optional<String> pinMark, Instant at) {
        statements.update(END, result.name(), pinMark.orElse(null), at, request.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Counted count(SprayPolicy policy, TryKey key, Instant since) {
        List<Object> values =
                new ArrayList<>(List.of(since, policy.name(), key.kind().name(), key.value()));
        values.addAll(columns(key));
        return statements
                .first(COUNT + condition(key.kind()), JdbcBankTries::counted, values.toArray())
                .orElseThrow();
    }

    private static List<String> columns(TryKey key) {
        return List.of(key.value().split(":", 2));
    }

    private static String condition(TryKey.Kind kind) {
        return switch (kind) {
            case DEVICE -> "device = ?";
            case SITE -> "site = ?";
            case BANK -> "bank_code = ?";
            case PIN_AT_DEVICE -> "pin_mark = ? and device = ?";
            case PIN_AT_ADDRESS -> "pin_mark = ? and address = ?";
        };
    }

    private static Counted counted(Row row) throws SQLException {
        Tally tally = new Tally(
                Math.toIntExact(row.number("passed")),
                Math.toIntExact(row.number("failed")),
                Math.toIntExact(row.number("accounts")),
                Math.toIntExact(row.number("locked")));
        return new Counted(tally, row.number("up_to"));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(Trip trip) {
        statements.update(
                ADD,
                trip.id(),
                trip.policy().name(),
                trip.key().kind().name(),
                trip.key().value(),
                trip.bank().value(),
                trip.tally().failed(),
                trip.tally().accounts(),
                trip.at(),
                trip.until(),
                trip.counted().upTo());
        facts.append(trip.id(), 1, trip.tripped());
        meters.counter("sekisho.link.patterns", "policy", trip.policy().name()).increment();
    }

    @Override
    public boolean areStopped(Collection<TryKey> keys, Instant now) {
        return keys.stream()
                .anyMatch(key -> statements
                        .first(STOPPED, row -> true, key.kind().name(), key.value(), now)
                        .isPresent());
    }

    private static String policiesThatStop() {
        return Arrays.stream(SprayPolicy.values())
                .filter(SprayPolicy::stopsItsKey)
                .map(policy -> "'" + policy.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
