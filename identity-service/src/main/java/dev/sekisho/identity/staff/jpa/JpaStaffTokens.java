package dev.sekisho.identity.staff.jpa;

import dev.sekisho.identity.staff.FactorKind;
import dev.sekisho.identity.staff.IssuedToken;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.kernel.event.identity.StaffSignedOut;
import dev.sekisho.kernel.event.identity.StaffTokenIssued;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Staff tokens in PostgreSQL: what is over is forgotten after a day. */
@ApplicationScoped
class JpaStaffTokens implements StaffTokens {

    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);

    private static final String ADD = """
            insert into staff_token (token_id, staff_id, audience, factor, expires_at)
            values (:token, :staff, :audience, :factor, :expires)
            """;
    private static final String FORGET_OLD = "delete from staff_token where staff_id = :staff and expires_at < :before";

    private static final String STANDING = """
            select t.audience, t.factor, t.expires_at from staff_token t join staff s using (staff_id)
            where t.token_id = :token and t.staff_id = :staff and t.ended_at is null and t.expires_at > :now
                and s.state = 'ENROLLED'
            """;

    private static final String STANDS = """
            select count(*) from staff_token t join staff s using (staff_id) join role_grant g using (staff_id)
            where t.token_id = :token and t.staff_id = :staff and t.ended_at is null and t.expires_at > :now
                and s.state = 'ENROLLED'
                and g.state = 'GRANTED' and g.role = :role and (g.ends_at is null or g.ends_at > :now)
            """;

    private static final String END_ALL =
            "update staff_token set ended_at = :now where staff_id = :staff and ended_at is null";

    private final Session database;
    private final FactLog facts;

    JpaStaffTokens(Session database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public void add(IssuedToken token, StaffTokenIssued fact) {
        database.createNativeMutationQuery(FORGET_OLD)
                .setParameter("staff", token.staffId())
                .setParameter("before", token.expiresAt().minus(KEPT_AFTER_END))
                .executeUpdate();
        database.createNativeMutationQuery(ADD)
                .setParameter("token", token.id())
                .setParameter("staff", token.staffId())
                .setParameter("audience", token.audience())
                .setParameter("factor", token.factor().name())
                .setParameter("expires", token.expiresAt())
                .executeUpdate();
        facts.append(token.id(), 1, fact);
    }

    @Override
    public Optional<IssuedToken> standing(UUID tokenId, UUID staffId, Instant now) {
        return database.createNativeQuery(STANDING, Tuple.class)
                .setParameter("token", tokenId)
                .setParameter("staff", staffId)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> new IssuedToken(
                        tokenId,
                        staffId,
                        row.get(0, String.class),
                        FactorKind.valueOf(row.get(1, String.class)),
                        row.get(2, Instant.class)));
    }

    @Override
    public void endAll(UUID staffId, Instant now) {
        database.createNativeMutationQuery(END_ALL)
                .setParameter("staff", staffId)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public void signedOut(StaffSignedOut fact, Instant now) {
        endAll(fact.staffId(), now);
        facts.append(fact.tokenId(), 2, fact);
    }

    @Override
    public boolean stands(UUID tokenId, UUID staffId, StaffRole role, Instant now) {
        return database.createNativeQuery(STANDS, Long.class)
                        .setParameter("token", tokenId)
                        .setParameter("staff", staffId)
                        .setParameter("role", role.title())
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }
}
