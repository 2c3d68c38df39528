package dev.sekisho.sandbox.world.bank.app;

import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.Depositor;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bank's app: what its depositors are asked to approve, and what they answered. An approval is answered once and given out
 * once; nothing here outlives the process.
 */
public final class Approvals {

    public static final Duration INTERVAL = Duration.ofSeconds(2);

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int LIMIT = 10_000;
    private static final int RANDOM_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Bank bank;
    private final InstantSource machine;
    private final Map<String, Case> cases = new LinkedHashMap<>();

    public Approvals(Bank bank, InstantSource machine) {
        this.bank = bank;
        this.machine = machine;
    }

    /** Whether the account exists is not said here: one that does not is never answered. */
    public synchronized AppRequest start(AppRequest wanted) {
        Instant now = machine.instant();
        cases.values().removeIf(old -> old.request.end().plus(LONGEST).isBefore(now));
        if (cases.size() >= LIMIT) {
            cases.remove(cases.keySet().iterator().next());
        }
        Instant end = wanted.end().isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : wanted.end();
        AppRequest request = new AppRequest(
                random(),
                wanted.nonce(),
                wanted.notificationToken(),
                wanted.message(),
                wanted.account(),
                wanted.accountType(),
                wanted.claim(),
                end);
        cases.put(request.id(), new Case(request, now.minus(INTERVAL)));
        return request;
    }

    /** What a depositor's app shows. */
    public synchronized List<AppRequest> open(AccountKey account) {
        return cases.values().stream()
                .filter(one -> one.state == State.OPEN && machine.instant().isBefore(one.request.end()))
                .map(one -> one.request)
                .filter(request -> request.account().equals(account) && holds(request))
                .toList();
    }

    private boolean holds(AppRequest request) {
        Optional<Depositor> holder = bank.depositor(request.account());
        return holder.filter(depositor -> depositor.accountType() == request.accountType())
                        .isPresent()
                && !bank.counter().isLocked(request.account());
    }

    /** The depositor answers in the app. @return empty unless the app shows it to this depositor */
    public synchronized Optional<AppRequest> answer(AccountKey account, String id, boolean yes) {
        Optional<AppRequest> shown = shown(account, id);
        shown.ifPresent(request -> cases.get(id).state = yes ? State.GRANTED : State.DENIED);
        return shown;
    }

    /** Nobody answers in time. @return false unless the app shows it to this depositor */
    public synchronized boolean lapse(AccountKey account, String id) {
        Optional<AppRequest> shown = shown(account, id);
        shown.ifPresent(request -> cases.get(id).state = State.LAPSED);
        return shown.isPresent();
    }

    private Optional<AppRequest> shown(AccountKey account, String id) {
        return open(account).stream().filter(request -> request.id().equals(id)).findFirst();
    }

    /** The operator asks. */
    public synchronized AppAnswer ask(String id) {
        Case one = cases.get(id);
        Instant now = machine.instant();
        if (one == null
                || one.state == State.GIVEN_OUT
                || one.state == State.LAPSED
                || one.state == State.OPEN && !now.isBefore(one.request.end())) {
            return new AppAnswer.Gone();
        }
        boolean tooSoon = now.isBefore(one.askedAt.plus(INTERVAL));
        one.askedAt = now;
        return switch (one.state) {
            case OPEN -> tooSoon ? new AppAnswer.SlowDown() : new AppAnswer.Pending();
            case DENIED -> new AppAnswer.Denied();
            default -> {
                one.state = State.GIVEN_OUT;
                yield new AppAnswer.Granted(one.request, bank.mandates().give(one.request.account()));
            }
        };
    }

    private String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How far an approval is. */
    private enum State {
        OPEN,
        GRANTED,
        DENIED,
        LAPSED,
        GIVEN_OUT
    }

    /** One approval on its way. */
    private static final class Case {

        private final AppRequest request;
        private Instant askedAt;
        private State state = State.OPEN;

        Case(AppRequest request, Instant askedAt) {
            this.request = request;
            this.askedAt = askedAt;
        }
    }
}
