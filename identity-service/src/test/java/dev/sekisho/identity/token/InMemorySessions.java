package dev.sekisho.identity.token;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.SessionEnded;
import dev.sekisho.kernel.event.identity.SessionStarted;
import dev.sekisho.kernel.event.identity.TokenIssued;
import dev.sekisho.kernel.id.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions in memory, with every fact in order. */
public final class InMemorySessions implements Sessions {

    public static final SessionRules RULES = new SessionRules(Duration.ofDays(30), Duration.ofDays(7), 3);

    private final Map<UUID, Session> live = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<FactData> facts = new ArrayList<>();

    public List<FactData> facts() {
        return List.copyOf(facts);
    }

    @Override
    public void start(Session session, Refresh first, SessionStarted fact) {
        live.put(session.id(), session);
        tokens.put(first.tokenHash(), new Token(session.id(), first));
        facts.add(fact);
    }

    @Override
    public Optional<Presented> present(String tokenHash) {
        return Optional.ofNullable(tokens.get(tokenHash))
                .filter(token -> live.containsKey(token.session()))
                .map(token -> new Presented(
                        live.get(token.session()),
                        used.contains(tokenHash),
                        token.refresh().endsAt()));
    }

    @Override
    public void rotate(Session session, String usedHash, Refresh next, TokenIssued fact) {
        used.add(usedHash);
        tokens.put(next.tokenHash(), new Token(session.id(), next));
        live.put(
                session.id(),
                new Session(
                        session.id(),
                        session.holder(),
                        session.method(),
                        session.deviceHash(),
                        session.startedAt(),
                        next.issuedAt(),
                        session.endsAt()));
        facts.add(fact);
    }

    @Override
    public void end(Session session, SessionEnd why, Instant now) {
        if (live.remove(session.id()) != null) {
            facts.add(new SessionEnded(session.id(), session.holder().value(), why.name()));
        }
    }

    @Override
    public List<Session> live(AccountId holder, Instant now) {
        return live.values().stream()
                .filter(session -> session.holder().equals(holder) && !session.isOver(now))
                .sorted(Comparator.comparing(Session::lastUsedAt).reversed())
                .toList();
    }

    private record Token(UUID session, Refresh refresh) {}
}
