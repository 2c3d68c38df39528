package dev.sekisho.identity.account.jpa;

import dev.sekisho.identity.account.ConfirmedOpening;
import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.Opening;
import dev.sekisho.identity.account.Openings;
import dev.sekisho.identity.account.PendingOpening;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.OpeningConfirmed;
import dev.sekisho.kernel.event.identity.OpeningRefused;
import dev.sekisho.kernel.event.identity.OpeningStarted;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Openings in PostgreSQL; the password's hash leaves the row when the account takes it over. */
@ApplicationScoped
class JpaOpenings implements Openings {

    private final EntityManager database;
    private final Sealing sealing;
    private final FactLog facts;

    JpaOpenings(EntityManager database, Sealing sealing, FactLog facts) {
        this.database = database;
        this.sealing = sealing;
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
        return Optional.ofNullable(database.find(OpeningRow.class, id)).map(this::read);
    }

    @Override
    public Optional<Opening> lock(UUID id) {
        return Optional.ofNullable(database.find(OpeningRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(this::read);
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

    private Opening read(OpeningRow row) {
        if (row.accountId != null) {
            return new ConfirmedOpening(row.openingId, row.version, row.addressHash, new AccountId(row.accountId));
        }
        EmailAddress address = new EmailAddress(
                sealing.open(Subject.opening(row.openingId), row.addressSealed, context(row.openingId)));
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
