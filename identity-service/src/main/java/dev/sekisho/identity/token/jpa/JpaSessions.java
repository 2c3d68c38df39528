package dev.sekisho.identity.token.jpa;

import dev.sekisho.identity.token.Session;
import dev.sekisho.identity.token.SessionEnd;
import dev.sekisho.identity.token.Sessions;
import dev.sekisho.identity.token.SignInMethod;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.SessionEnded;
import dev.sekisho.kernel.event.identity.SessionStarted;
import dev.sekisho.kernel.event.identity.TokenIssued;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sessions in PostgreSQL; whoever presents a refresh token holds its row and its session's, so that two follow one
 * another and the second sees what the first did.
 */
@ApplicationScoped
class JpaSessions implements Sessions {

    private static final String FORGET = """
            delete from refresh_token where session_id in (
                select session_id from customer_session
                where account_id = :account and (ended_at is not null or ends_at <= :now))
            """;
    private static final String START = """
            insert into customer_session
                (session_id, version, account_id, method, device_hash, started_at, last_used_at, ends_at)
            values (:session, 1, :account, cast(:method as text), cast(:device as text), :now, :now, :ends)
            """;
    private static final String KEEP = """
            insert into refresh_token (token_hash, session_id, issued_at, ends_at)
            values (:token, :session, :issued, :ends)
            """;
    private static final String SESSION =
            "s.session_id, s.account_id, s.method, s.device_hash, s.started_at, s.last_used_at, s.ends_at";
    private static final String PRESENT = "select " + SESSION + ", t.used_at is not null, t.ends_at"
            + " from refresh_token t join customer_session s using (session_id)"
            + " where t.token_hash = :token and s.ended_at is null for update of s, t";
    private static final String LIVE = "select " + SESSION + " from customer_session s"
            + " where s.account_id = :account and s.ended_at is null and s.ends_at > :now"
            + " order by s.last_used_at desc, s.session_id";
    private static final String USE =
            "update refresh_token set used_at = :now where token_hash = :token and used_at is null";
    private static final String USED = """
            update customer_session set version = version + 1, last_used_at = :now
            where session_id = :session returning version
            """;
    private static final String END = """
            update customer_session set version = version + 1, ended_at = :now
            where session_id = :session and ended_at is null returning version
            """;
    private final org.hibernate.Session database;
    private final FactLog facts;

    JpaSessions(org.hibernate.Session database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public void start(Session session, Refresh first, SessionStarted fact) {
        database.createNativeMutationQuery(FORGET)
                .setParameter("account", session.holder().value())
                .setParameter("now", session.startedAt())
                .executeUpdate();
        database.createNativeMutationQuery(START)
                .setParameter("session", session.id())
                .setParameter("account", session.holder().value())
                .setParameter("method", session.method().name())
                .setParameter("device", session.deviceHash().orElse(null))
                .setParameter("now", session.startedAt())
                .setParameter("ends", session.endsAt())
                .executeUpdate();
        keep(session, first);
        facts.append(session.id(), 1, fact);
    }

    @Override
    public Optional<Presented> present(String tokenHash) {
        return database.createNativeQuery(PRESENT, Tuple.class)
                .setParameter("token", tokenHash)
                .getResultStream()
                .findFirst()
                .map(row -> new Presented(read(row), row.get(7, Boolean.class), row.get(8, Instant.class)));
    }

    @Override
    public void rotate(Session session, String usedHash, Refresh next, TokenIssued fact) {
        int used = database.createNativeMutationQuery(USE)
                .setParameter("now", next.issuedAt())
                .setParameter("token", usedHash)
                .executeUpdate();
        if (used != 1) {
            throw new IllegalStateException("a refresh token is held before it is used");
        }
        keep(session, next);
        append(session, USED, next.issuedAt(), fact);
    }

    @Override
    public void end(Session session, SessionEnd why, Instant now) {
        append(
                session,
                END,
                now,
                new SessionEnded(session.id(), session.holder().value(), why.name()));
    }

    @Override
    public List<Session> live(AccountId holder, Instant now) {
        return database.createNativeQuery(LIVE, Tuple.class)
                .setParameter("account", holder.value())
                .setParameter("now", now)
                .getResultStream()
                .map(JpaSessions::read)
                .toList();
    }

    private void keep(Session session, Refresh refresh) {
        database.createNativeMutationQuery(KEEP)
                .setParameter("token", refresh.tokenHash())
                .setParameter("session", session.id())
                .setParameter("issued", refresh.issuedAt())
                .setParameter("ends", refresh.endsAt())
                .executeUpdate();
    }

    private void append(Session session, String statement, Instant now, FactData fact) {
        database.createNativeQuery(statement, Long.class)
                .setParameter("now", now)
                .setParameter("session", session.id())
                .getResultList()
                .forEach(version -> facts.append(session.id(), version, fact));
    }

    private static Session read(Tuple row) {
        return new Session(
                row.get(0, UUID.class),
                new AccountId(row.get(1, UUID.class)),
                SignInMethod.valueOf(row.get(2, String.class)),
                Optional.ofNullable(row.get(3, String.class)),
                row.get(4, Instant.class),
                row.get(5, Instant.class),
                row.get(6, Instant.class));
    }
}
