package dev.sekisho.identity.client.jpa;

import dev.sekisho.identity.client.ApprovedClient;
import dev.sekisho.identity.client.ClientChange;
import dev.sekisho.identity.client.ClientTerms;
import dev.sekisho.identity.client.Clients;
import dev.sekisho.identity.client.OAuthClient;
import dev.sekisho.identity.client.ProposedClient;
import dev.sekisho.identity.client.RevokedClient;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/** Clients in PostgreSQL, each change in one transaction with its fact; an assertion is used up by one statement. */
@ApplicationScoped
class JpaClients implements Clients {

    private static final String USE = """
            insert into oauth_assertion (assertion_hash, ends_at) values (:assertion, :ends)
            on conflict (assertion_hash) do nothing
            """;
    private static final String FORGET = "delete from oauth_assertion where ends_at < :now";

    private final Session database;
    private final FactLog facts;

    JpaClients(Session database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public void add(ClientChange proposed) {
        ClientTerms terms = proposed.client().terms();
        ClientRow row = new ClientRow();
        row.clientId = terms.id();
        row.name = terms.name();
        row.bankCode = terms.bank().map(BankCode::value).orElse(null);
        row.audiences = terms.audiences().toArray(String[]::new);
        row.scopes = terms.scopes().toArray(String[]::new);
        row.keySet = terms.keySet();
        row.certificate = terms.certificate().orElse(null);
        row.proposedBy = proposed.client().proposed().staffId();
        row.proposedPerson = proposed.client().proposed().person().value();
        row.proposedAt = proposed.client().proposed().at();
        write(proposed.client(), row);
        append(row, proposed.fact());
        database.persist(row);
        database.flush();
    }

    @Override
    public Optional<OAuthClient> find(UUID id) {
        return Optional.ofNullable(database.find(ClientRow.class, id)).map(JpaClients::read);
    }

    @Override
    public Optional<OAuthClient> lock(UUID id) {
        return Optional.ofNullable(database.find(ClientRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(JpaClients::read);
    }

    @Override
    public void save(ClientChange change) {
        ClientRow row = database.find(ClientRow.class, change.client().terms().id());
        if (row.version != change.client().version()) {
            throw new IllegalStateException("a client is locked before it is changed");
        }
        write(change.client(), row);
        append(row, change.fact());
        database.flush();
    }

    @Override
    public void noted(UUID id, FactData fact) {
        append(database.find(ClientRow.class, id), fact);
        database.flush();
    }

    @Override
    public List<OAuthClient> latest() {
        return database.createQuery("from ClientRow c order by c.proposedAt desc, c.clientId", ClientRow.class)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(JpaClients::read)
                .toList();
    }

    @Override
    public Use useAssertion(String assertionHash, Instant endsAt, Instant now) {
        database.createNativeMutationQuery(FORGET).setParameter("now", now).executeUpdate();
        int first = database.createNativeMutationQuery(USE)
                .setParameter("assertion", assertionHash)
                .setParameter("ends", endsAt)
                .executeUpdate();
        return first == 1 ? Use.FIRST : Use.AGAIN;
    }

    private void append(ClientRow row, FactData fact) {
        row.version++;
        facts.append(row.clientId, row.version, fact);
    }

    private static void write(OAuthClient client, ClientRow row) {
        row.state = client instanceof ProposedClient
                ? "PROPOSED"
                : client instanceof ApprovedClient ? "APPROVED" : "REVOKED";
        client.approved().ifPresent(approval -> {
            row.approvedBy = approval.staffId();
            row.approvedPerson = approval.person().value();
            row.approvedAt = approval.at();
        });
    }

    private static OAuthClient read(ClientRow row) {
        ClientTerms terms = new ClientTerms(
                row.clientId,
                row.name,
                Optional.ofNullable(row.bankCode).map(BankCode::new),
                new TreeSet<>(List.of(row.audiences)),
                new TreeSet<>(List.of(row.scopes)),
                row.keySet,
                Optional.ofNullable(row.certificate));
        Signature proposed = new Signature(row.proposedBy, new PersonId(row.proposedPerson), row.proposedAt);
        Optional<Signature> approved = Optional.ofNullable(row.approvedBy)
                .map(by -> new Signature(by, new PersonId(row.approvedPerson), row.approvedAt));
        return switch (row.state) {
            case "PROPOSED" -> new ProposedClient(terms, row.version, proposed);
            case "APPROVED" -> new ApprovedClient(terms, row.version, proposed, approved);
            default -> new RevokedClient(terms, row.version, proposed, approved);
        };
    }
}
