package dev.sekisho.identity.proof.jpa;

import dev.sekisho.identity.proof.Persons;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Persons in PostgreSQL: a lock on the key decides who is first, and the unique key would. */
@ApplicationScoped
class JpaPersons implements Persons {

    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) l";
    private static final String ADD = "insert into person (person_id, dedupe_key) values (:person, :key)";
    private static final String ADD_KEY = "insert into person_key (dedupe_key, person_id) values (:key, :person)";
    private static final String FIND = "select person_id from person_key where dedupe_key = :key";

    private final Session database;

    JpaPersons(Session database) {
        this.database = database;
    }

    @Override
    public PersonId known(String dedupeKey) {
        return find(dedupeKey).orElseGet(() -> {
            UUID person = UUID.randomUUID();
            write(ADD, dedupeKey, person);
            return keep(dedupeKey, person);
        });
    }

    @Override
    public PersonId knownOr(String dedupeKey, PersonId person) {
        return find(dedupeKey).orElseGet(() -> keep(dedupeKey, person.value()));
    }

    private Optional<PersonId> find(String key) {
        database.createNativeQuery(LOCK, Integer.class).setParameter("key", key).getSingleResult();
        return database.createNativeQuery(FIND, UUID.class)
                .setParameter("key", key)
                .uniqueResultOptional()
                .map(PersonId::new);
    }

    private PersonId keep(String key, UUID person) {
        write(ADD_KEY, key, person);
        return new PersonId(person);
    }

    private void write(String statement, String key, UUID person) {
        database.createNativeMutationQuery(statement)
                .setParameter("key", key)
                .setParameter("person", person)
                .executeUpdate();
    }
}
