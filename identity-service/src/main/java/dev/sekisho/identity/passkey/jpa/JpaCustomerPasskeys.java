package dev.sekisho.identity.passkey.jpa;

import dev.sekisho.identity.passkey.CustomerPasskey;
import dev.sekisho.identity.passkey.CustomerPasskeys;
import dev.sekisho.identity.webauthn.PasskeyKey;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.PasskeyAdded;
import dev.sekisho.kernel.event.identity.PasskeyRemoved;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Customers' passkeys in PostgreSQL; the count of signatures goes up by one statement. */
@ApplicationScoped
class JpaCustomerPasskeys implements CustomerPasskeys {

    private static final String ADD = """
            insert into customer_passkey
                (passkey_id, version, account_id, credential_id, credential, signatures, synced, added_at)
            values (:passkey, 1, :account, :id, :credential, :signatures, :synced, :now)
            """;
    private static final String SELECT = "select passkey_id, account_id, credential_id, credential, signatures, synced,"
            + " added_at, last_used_at from customer_passkey ";
    private static final String OF = SELECT + "where account_id = :account order by added_at, passkey_id";
    private static final String FIND = SELECT + "where credential_id = :id and not exists (select from account a"
            + " where a.account_id = customer_passkey.account_id and a.ended_at is not null)";

    /** Zero for ever is an authenticator that does not count; any other has to go up. */
    private static final String COUNT = """
            update customer_passkey set signatures = :signatures, last_used_at = :now
            where passkey_id = :passkey and (signatures < :signatures or (signatures = 0 and :signatures = 0))
            """;

    private static final String NOTE =
            "update customer_passkey set version = version + 1 where passkey_id = :passkey returning version";
    private static final String REMOVE = "delete from customer_passkey where passkey_id = :passkey";

    private final Session database;
    private final FactLog facts;

    JpaCustomerPasskeys(Session database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public void add(CustomerPasskey passkey, PasskeyAdded fact) {
        database.createNativeMutationQuery(ADD)
                .setParameter("passkey", passkey.id())
                .setParameter("account", passkey.holder().value())
                .setParameter("id", passkey.key().credentialId())
                .setParameter("credential", passkey.key().credential())
                .setParameter("signatures", passkey.key().signatures())
                .setParameter("synced", passkey.key().synced())
                .setParameter("now", passkey.addedAt())
                .executeUpdate();
        facts.append(passkey.id(), 1, fact);
    }

    @Override
    public List<CustomerPasskey> of(AccountId holder) {
        return read(database.createNativeQuery(OF, Tuple.class).setParameter("account", holder.value()));
    }

    @Override
    public Optional<CustomerPasskey> find(byte[] credentialId) {
        return read(database.createNativeQuery(FIND, Tuple.class).setParameter("id", credentialId)).stream()
                .findFirst();
    }

    @Override
    public Counted count(CustomerPasskey passkey, long signatures, Instant now) {
        int counted = database.createNativeMutationQuery(COUNT)
                .setParameter("passkey", passkey.id())
                .setParameter("signatures", signatures)
                .setParameter("now", now)
                .executeUpdate();
        return counted == 1 ? Counted.GOES_ON : Counted.GOES_BACK;
    }

    @Override
    public void noted(CustomerPasskey passkey, FactData fact) {
        database.createNativeQuery(NOTE, Long.class)
                .setParameter("passkey", passkey.id())
                .getResultList()
                .forEach(version -> facts.append(passkey.id(), version, fact));
    }

    @Override
    public void remove(CustomerPasskey passkey, PasskeyRemoved fact) {
        noted(passkey, fact);
        database.createNativeMutationQuery(REMOVE)
                .setParameter("passkey", passkey.id())
                .executeUpdate();
    }

    private static List<CustomerPasskey> read(NativeQuery<Tuple> query) {
        return query.getResultStream()
                .map(row -> new CustomerPasskey(
                        row.get(0, UUID.class),
                        new AccountId(row.get(1, UUID.class)),
                        new PasskeyKey(
                                row.get(2, byte[].class),
                                row.get(3, byte[].class),
                                row.get(4, Long.class),
                                row.get(5, Boolean.class)),
                        row.get(6, Instant.class),
                        Optional.ofNullable(row.get(7, Instant.class))))
                .toList();
    }
}
