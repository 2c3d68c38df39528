package dev.sekisho.identity.webauthn.jpa;

import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.webauthn.PasskeyChallenges.Challenge;
import dev.sekisho.identity.webauthn.UsedChallenges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;

/** Answered challenges in PostgreSQL, staff's and customers', by their hashes until they would be over anyway. */
@ApplicationScoped
class JpaUsedChallenges implements UsedChallenges {

    private static final String USE = """
            insert into staff_challenge (challenge_hash, ends_at) values (:challenge, :ends)
            on conflict (challenge_hash) do nothing
            """;
    private static final String FORGET_OLD = "delete from staff_challenge where ends_at < :now";

    private final Session database;
    private final KeyedHash hash;

    JpaUsedChallenges(Session database, KeyedHash hash) {
        this.database = database;
        this.hash = hash;
    }

    @Override
    public Answer use(Challenge challenge, Instant now) {
        database.createNativeMutationQuery(FORGET_OLD).setParameter("now", now).executeUpdate();
        int first = database.createNativeMutationQuery(USE)
                .setParameter("challenge", hash.of(Label.CODE, challenge.id()))
                .setParameter("ends", challenge.endsAt())
                .executeUpdate();
        return first == 1 ? Answer.FIRST : Answer.AGAIN;
    }
}
