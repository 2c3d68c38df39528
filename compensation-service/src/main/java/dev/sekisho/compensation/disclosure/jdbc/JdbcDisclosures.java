package dev.sekisho.compensation.disclosure.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.disclosure.Disclosure;
import dev.sekisho.compensation.disclosure.DisclosureHead;
import dev.sekisho.compensation.disclosure.Disclosures;
import dev.sekisho.compensation.disclosure.EndedDisclosure;
import dev.sekisho.compensation.disclosure.Kind;
import dev.sekisho.compensation.disclosure.Part;
import dev.sekisho.compensation.disclosure.ProposedDisclosure;
import dev.sekisho.compensation.disclosure.ReleasedDisclosure;
import dev.sekisho.compensation.disclosure.Request;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.DisclosureRead;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Disclosures in PostgreSQL; that two persons agree is a rule of the row, too. */
@ApplicationScoped
class JdbcDisclosures implements Disclosures {

    private static final String SELECT = """
            select disclosure.id, case_id, number, kind, authority, request_number, covers, readers::text[], case_version, proposed_at,
                proposed_staff, proposed_by, ended_at, ended_staff, ended_by, released_at, released_staff, released_by, ends_at, disclosure.version
            from disclosure join fraud_case on fraud_case.id = case_id where\s""";
    private static final String ADD = """
            insert into disclosure (id, case_id, kind, authority, request_number, covers, proposed_at, proposed_staff,
                proposed_by, readers, case_version, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;
    private static final String RELEASE = """
            update disclosure set released_at = ?, released_staff = ?, released_by = ?, ends_at = ?, version = ? where id = ?
            """;
    private static final String END =
            "update disclosure set ended_at = ?, ended_staff = ?, ended_by = ?, version = ? where id = ?";
    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final FactLog facts;

    JdbcDisclosures(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(ProposedDisclosure disclosure, FactData fact) {
        DisclosureHead head = disclosure.head();
        Request request = head.request();
        statements.update(
                ADD,
                head.id(),
                head.caseId(),
                request.kind().name(),
                request.authority(),
                request.number(),
                Statements.column("text", request.covers(), Part::name),
                head.proposedAt(),
                head.proposer().staff(),
                head.proposer().person().value(),
                Statements.column("uuid", request.readers(), reader -> reader),
                head.caseVersion());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public Optional<Disclosure> find(UUID id) {
        return statements.first(SELECT + "disclosure.id = ?", JdbcDisclosures::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Disclosure> lock(UUID id) {
        return statements.first(
                SELECT + "disclosure.id = ? for no key update of disclosure", JdbcDisclosures::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(ReleasedDisclosure released, FactData fact) {
        DisclosureHead head = released.head();
        statements.update(
                RELEASE,
                released.at(),
                released.by().staff(),
                released.by().person().value(),
                released.endsAt(),
                head.version(),
                head.id());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(EndedDisclosure ended, FactData fact) {
        DisclosureHead head = ended.head();
        statements.update(
                END, ended.at(), ended.by().staff(), ended.by().person().value(), head.version(), head.id());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public List<Disclosure> of(UUID caseId) {
        return statements.query(
                SELECT + "case_id = ? order by proposed_at desc, disclosure.id", JdbcDisclosures::read, caseId);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void read(DisclosureRead fact) {
        facts.append(fact.readId(), FIRST_VERSION, fact);
    }

    private static Disclosure read(Row row) throws SQLException {
        Request request = new Request(
                Kind.valueOf(row.text("kind")),
                row.text("authority"),
                row.text("request_number"),
                row.texts("covers").stream().map(Part::valueOf).collect(Collectors.toSet()),
                row.texts("readers").stream().map(UUID::fromString).collect(Collectors.toSet()));
        DisclosureHead head = new DisclosureHead(
                row.id("id"),
                row.id("case_id"),
                new CaseNumber(row.text("number")),
                row.number("case_version"),
                request,
                new Actor(row.id("proposed_staff"), new PersonId(row.id("proposed_by"))),
                row.instant("proposed_at"),
                row.number("version"));
        UUID ender = row.id("ended_staff");
        if (ender != null) {
            return new EndedDisclosure(
                    head, new Actor(ender, new PersonId(row.id("ended_by"))), row.instant("ended_at"));
        }
        UUID releaser = row.id("released_staff");
        return releaser == null
                ? new ProposedDisclosure(head)
                : new ReleasedDisclosure(
                        head,
                        new Actor(releaser, new PersonId(row.id("released_by"))),
                        row.instant("released_at"),
                        row.instant("ends_at"));
    }
}
