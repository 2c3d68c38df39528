package dev.sekisho.identity.account.jpa;

import dev.sekisho.identity.account.ConfirmedOpening;
import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.Opening;
import dev.sekisho.identity.account.Openings;
import dev.sekisho.identity.account.PendingOpening;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.secrecy.SubjectKeys;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.OpeningConfirmed;
import dev.sekisho.kernel.event.identity.OpeningForgotten;
import dev.sekisho.kernel.event.identity.OpeningRefused;
import dev.sekisho.kernel.event.identity.OpeningStarted;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Openings in PostgreSQL; the password's hash leaves the row when the account takes it over. */
@ApplicationScoped
class JpaOpenings implements Openings {

    private static final String OLD = """
            select * from opening where address_sealed is not null and started_at < :before
            order by started_at limit :limit for update skip locked
            """;

    private final Session database;
    private final Sealing sealing;
    private final SubjectKeys keys;
    private final FactLog facts;

    JpaOpenings(Session database, Sealing sealing, SubjectKeys keys, FactLog facts) {
        this.database = database;
        this.sealing = sealing;
        this.keys = keys;
        this.facts = facts;
    }

    @Override
    public void add(PendingOpening opening, OpeningStarted fact) {
        OpeningRow row = new OpeningRow();
        row.openingId = opening.id();
        row.addressHash = opening.addressHash();
        row.addressSealed =
                sealing.seal(Subject.opening(opening.id()), opening.address().value(), context(opening.id()));
        row.passwordHash = opening.passwordHash();
        row.customerClass = opening.customerClass();
        row.startedAt = opening.startedAt();
        append(row, fact);
        database.persist(row);
        database.flush();
    }

    @Override
    public Optional<Opening> find(UUID id) {
        return Optional.ofNullable(database.find(OpeningRow.class, id)).flatMap(this::read);
    }

    @Override
    public Optional<Opening> lock(UUID id) {
        return Optional.ofNullable(database.find(OpeningRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .flatMap(this::read);
    }

    @Override
    public void save(ConfirmedOpening opening, OpeningConfirmed fact) {
        OpeningRow row = database.find(OpeningRow.class, opening.id());
        row.accountId = opening.account().value();
        row.passwordHash = null;
        append(row, fact);
        database.flush();
    }

    @Override
    public void turnedAway(OpeningRefused fact) {
        facts.append(fact.openingId(), 1, fact);
    }

    @Override
    public void refused(Opening opening, OpeningRefused fact) {
        append(database.find(OpeningRow.class, opening.id()), fact);
        database.flush();
    }

    private void append(OpeningRow row, FactData fact) {
        row.version++;
        facts.append(row.openingId, row.version, fact);
    }

    @Override
    public int forget(Instant startedBefore, Instant now, int limit) {
        List<OpeningRow> old = database.createNativeQuery(OLD, OpeningRow.class)
                .setParameter("before", startedBefore)
                .setParameter("limit", limit)
                .getResultList();
        for (OpeningRow row : old) {
            row.addressSealed = null;
            row.passwordHash = null;
            append(row, new OpeningForgotten(row.openingId));
            keys.destroy(Subject.opening(row.openingId), now);
        }
        database.flush();
        return old.size();
    }

    /** Nothing for one that was forgotten before anybody answered its code. */
    private Optional<Opening> read(OpeningRow row) {
        if (row.accountId != null) {
            return Optional.of(
                    new ConfirmedOpening(row.openingId, row.version, row.addressHash, new AccountId(row.accountId)));
        }
        return Optional.ofNullable(row.addressSealed).map(address -> pending(row, address));
    }

    private PendingOpening pending(OpeningRow row, byte[] addressSealed) {
        EmailAddress address =
                new EmailAddress(sealing.open(Subject.opening(row.openingId), addressSealed, context(row.openingId)));
        return new PendingOpening(
                row.openingId,
                row.version,
                address,
                row.addressHash,
                row.passwordHash,
                row.customerClass,
                row.startedAt);
    }

    private static String context(UUID openingId) {
        return "opening-address:" + openingId;
    }
}
