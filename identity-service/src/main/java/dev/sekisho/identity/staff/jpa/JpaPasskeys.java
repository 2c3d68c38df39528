package dev.sekisho.identity.staff.jpa;

import dev.sekisho.identity.staff.Passkeys;
import dev.sekisho.identity.staff.Share;
import dev.sekisho.identity.staff.StoredPasskey;
import dev.sekisho.kernel.event.identity.StaffPasskeyAdded;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Passkeys in PostgreSQL; the count of signatures goes up by one statement. */
@ApplicationScoped
class JpaPasskeys implements Passkeys {

    private static final String ADD = """
            insert into staff_passkey (credential_id, staff_id, credential, signatures, added_at)
            values (:id, :staff, :credential, :signatures, :now)
            """;
    private static final String FIND =
            "select credential_id, credential, signatures from staff_passkey where staff_id = :staff order by added_at";

    /** Zero for ever is an authenticator that does not count; any other has to go up. */
    private static final String COUNT = """
            update staff_passkey set signatures = :signatures
            where credential_id = :id and (signatures < :signatures or (signatures = 0 and :signatures = 0))
            """;

    private static final String FORGET = "delete from staff_passkey where staff_id = :staff";

    private final Session database;
    private final FactLog facts;

    JpaPasskeys(Session database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public void add(StoredPasskey passkey, StaffPasskeyAdded fact, Instant now) {
        UUID addition = UUID.randomUUID();
        database.createNativeMutationQuery(ADD)
                .setParameter("id", passkey.credentialId())
                .setParameter("staff", passkey.staffId())
                .setParameter("credential", passkey.credential())
                .setParameter("signatures", passkey.signatures())
                .setParameter("now", now)
                .executeUpdate();
        facts.append(addition, 1, fact);
    }

    @Override
    public List<StoredPasskey> of(UUID staffId) {
        return database.createNativeQuery(FIND, Tuple.class)
                .setParameter("staff", staffId)
                .getResultStream()
                .map(row -> new StoredPasskey(
                        staffId, row.get(0, byte[].class), row.get(1, byte[].class), row.get(2, Long.class)))
                .toList();
    }

    @Override
    public Optional<StoredPasskey> find(UUID staffId, byte[] credentialId) {
        return of(staffId).stream()
                .filter(passkey -> Arrays.equals(passkey.credentialId(), credentialId))
                .findFirst();
    }

    @Override
    public Share count(StoredPasskey passkey, long signatures) {
        int counted = database.createNativeMutationQuery(COUNT)
                .setParameter("id", passkey.credentialId())
                .setParameter("signatures", signatures)
                .executeUpdate();
        return counted == 1 ? Share.TAKEN : Share.NONE_LEFT;
    }

    @Override
    public void forget(UUID staffId) {
        database.createNativeMutationQuery(FORGET)
                .setParameter("staff", staffId)
                .executeUpdate();
    }
}
