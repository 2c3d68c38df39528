package dev.sekisho.identity.phone.jpa;

import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.phone.PhoneVerification;
import dev.sekisho.identity.phone.PhoneVerifications;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.kernel.event.identity.PhoneVerificationStarted;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Phone verifications in PostgreSQL; the owner is part of every question. */
@ApplicationScoped
class JpaPhoneVerifications implements PhoneVerifications {

    private static final long FIRST_VERSION = 1;

    private final EntityManager database;
    private final Sealing sealing;
    private final FactLog facts;

    JpaPhoneVerifications(EntityManager database, Sealing sealing, FactLog facts) {
        this.database = database;
        this.sealing = sealing;
        this.facts = facts;
    }

    @Override
    public void add(PhoneVerification verification, PhoneVerificationStarted fact) {
        PhoneVerificationRow row = new PhoneVerificationRow();
        row.verificationId = verification.id();
        row.accountId = verification.owner().value();
        row.phoneHash = verification.numberHash();
        row.phoneSealed = sealing.seal(
                Subject.account(verification.owner()), verification.number().e164(), context(verification.id()));
        row.lineType = verification.lineType();
        row.worth = verification.worth();
        row.startedAt = verification.startedAt();
        database.persist(row);
        facts.append(verification.id(), FIRST_VERSION, fact);
        database.flush();
    }

    @Override
    public Optional<PhoneVerification> find(UUID id, AccountId owner) {
        return database.createQuery(
                        "from PhoneVerificationRow v where v.verificationId = :id and v.accountId = :owner",
                        PhoneVerificationRow.class)
                .setParameter("id", id)
                .setParameter("owner", owner.value())
                .getResultStream()
                .findFirst()
                .map(this::read);
    }

    private PhoneVerification read(PhoneVerificationRow row) {
        PhoneNumber number = new PhoneNumber(
                sealing.open(Subject.account(row.accountId), row.phoneSealed, context(row.verificationId)));
        return new PhoneVerification(
                row.verificationId,
                new AccountId(row.accountId),
                number,
                row.phoneHash,
                row.lineType,
                row.worth,
                row.startedAt);
    }

    private static String context(UUID id) {
        return "phone-verification:" + id;
    }
}
