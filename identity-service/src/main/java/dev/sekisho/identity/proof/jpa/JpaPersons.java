package dev.sekisho.identity.proof.jpa;

import dev.sekisho.identity.proof.Persons;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** Persons in PostgreSQL: the unique key decides who was first. */
@ApplicationScoped
class JpaPersons implements Persons {

    private static final String ADD =
            "insert into person (person_id, dedupe_key) values (:person, :key) on conflict (dedupe_key) do nothing";
    private static final String FIND = "select person_id from person where dedupe_key = :key";

    private final Session database;

    JpaPersons(Session database) {
        this.database = database;
    }

    @Override
    public PersonId known(String dedupeKey) {
        database.createNativeMutationQuery(ADD)
                .setParameter("person", UUID.randomUUID())
                .setParameter("key", dedupeKey)
                .executeUpdate();
        UUID person = database.createNativeQuery(FIND, UUID.class)
                .setParameter("key", dedupeKey)
                .getSingleResult();
        return new PersonId(person);
    }
}
