package dev.sekisho.link.bank.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Inquiry;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.ServiceHours;
import dev.sekisho.link.control.LinkControl;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.ProofKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The register of banks in PostgreSQL, read in one statement with the postures in force: each from its day until the next
 * one of the same bank, connection and class. Of the moment of the statement; nothing is kept.
 */
@ApplicationScoped
class JdbcBanks implements Banks {

    private static final String IN_FORCE = """
            select b.code, b.name, b.connection, p.customer_class, p.enforced, p.offered, p.name_mode, p.notice_channel,
                   p.inquiry, p.bank_lock, p.closed_times
              from bank b
              left join lateral (
                    select distinct on (v.customer_class) v.*
                      from bank_posture v
                     where v.bank_code = b.code and v.connection = b.connection and v.valid_from <= ?
                     order by v.customer_class, v.valid_from desc) p on true
            """;
    /** Planned once: of a list the database does not know how long it is, and would plan for each one anew. */
    private static final String ONE = IN_FORCE + " where b.code = ?";

    private static final String SOME = IN_FORCE + " where b.code = any (?)";
    private static final String ALL = IN_FORCE + " order by b.code";

    private final Statements statements;
    private final boolean asIn2020;

    JdbcBanks(Statements statements, LinkControls controls) {
        this.statements = statements;
        this.asIn2020 = !controls.has(LinkControl.NO_PIN_AT_THE_OPERATOR);
    }

    @Override
    public Optional<Bank> find(BankCode code, Instant asOf) {
        return toBanks(statements.query(ONE, JdbcBanks::read, asOf, code.value())).stream()
                .findFirst();
    }

    @Override
    public Map<BankCode, Bank> find(Collection<BankCode> codes, Instant asOf) {
        List<Line> lines =
                statements.query(SOME, JdbcBanks::read, asOf, Statements.column("text", codes, BankCode::value));
        return toBanks(lines).stream().collect(Collectors.toMap(Bank::code, Function.identity()));
    }

    @Override
    public List<Bank> all(Instant asOf) {
        return toBanks(statements.query(ALL, JdbcBanks::read, asOf));
    }

    private List<Bank> toBanks(List<Line> lines) {
        Map<Head, Map<CustomerClass, Posture>> banks = new LinkedHashMap<>();
        for (Line line : lines) {
            Map<CustomerClass, Posture> postures =
                    banks.computeIfAbsent(line.bank(), bank -> new EnumMap<>(CustomerClass.class));
            line.agreed().ifPresent(agreed -> postures.put(agreed.customers(), agreed.posture()));
        }
        return banks.entrySet().stream()
                .map(entry -> entry.getKey().with(entry.getValue()))
                .map(bank -> asIn2020 ? bank.asIn2020() : bank)
                .toList();
    }

    private static Line read(Row row) throws SQLException {
        Head bank = new Head(row.text("code"), row.text("name"), Connection.valueOf(row.text("connection")));
        String customers = row.text("customer_class");
        return new Line(
                bank,
                customers == null
                        ? Optional.empty()
                        : Optional.of(new Agreed(CustomerClass.valueOf(customers), posture(row))));
    }

    private static Posture posture(Row row) throws SQLException {
        return new Posture(
                kinds(row.texts("enforced")),
                kinds(row.texts("offered")),
                NameMode.valueOf(row.text("name_mode")),
                NoticeChannel.valueOf(row.text("notice_channel")),
                Inquiry.valueOf(row.text("inquiry")),
                Math.toIntExact(row.number("bank_lock")),
                ServiceHours.parse(row.texts("closed_times")));
    }

    private static Set<ProofKind> kinds(List<String> names) {
        return names.stream().map(ProofKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** A bank without its postures. */
    private record Head(String code, String name, Connection connection) {

        Bank with(Map<CustomerClass, Posture> postures) {
            return new Bank(new BankCode(code), name, connection, postures);
        }
    }

    /** What is in force for one class of customers. */
    private record Agreed(CustomerClass customers, Posture posture) {}

    /** A bank with one of its postures, or without any. */
    private record Line(Head bank, Optional<Agreed> agreed) {}
}
