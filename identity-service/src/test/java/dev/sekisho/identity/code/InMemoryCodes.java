package dev.sekisho.identity.code;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Codes in memory, one thing at a time. */
public class InMemoryCodes implements Codes {

    private final Map<String, Count> counts = new HashMap<>();
    private final Map<String, List<Instant>> shares = new HashMap<>();
    private final Map<String, Window> budgets = new HashMap<>();
    private final List<StoredCode> standing = new ArrayList<>();
    private final List<StoredCode> all = new ArrayList<>();

    @Override
    public synchronized Series series(CodeBinding binding, CodeRules rules, Instant now) {
        Count count = counts.computeIfAbsent(series(binding), fresh -> new Count());
        boolean lapsed = count.last != null && !count.last.isAfter(now.minus(rules.lock()));
        if (count.succeeded || lapsed) {
            count.tries = 0;
        }
        count.succeeded = false;
        return count.tries < rules.attempts() ? Series.OPEN : Series.LOCKED;
    }

    @Override
    public synchronized boolean isClosed(CodeBinding binding, String recipient, CodeRules rules, Instant now) {
        Count count = counts.getOrDefault(series(binding), new Count());
        boolean locked =
                !count.succeeded && count.tries >= rules.attempts() && count.last.isAfter(now.minus(rules.lock()));
        long sent = shares.getOrDefault(recipient, List.of()).stream()
                .filter(before -> before.isAfter(now.minus(rules.recipientWindow())))
                .count();
        return locked || sent >= rules.perRecipient();
    }

    @Override
    public synchronized Share takeShare(String recipient, CodeRules rules, Instant now) {
        List<Instant> sent = shares.computeIfAbsent(recipient, fresh -> new ArrayList<>());
        sent.removeIf(before -> !before.isAfter(now.minus(rules.recipientWindow())));
        if (sent.size() >= rules.perRecipient()) {
            return Share.NONE_LEFT;
        }
        sent.add(now);
        return Share.TAKEN;
    }

    @Override
    public synchronized Share takeBudget(Budget budget, int wanted, Instant now) {
        Window window = budgets.computeIfAbsent(budget.key(), fresh -> new Window());
        window.lapse(now.minus(budget.limit().window()), now);
        if (window.taken + wanted > budget.limit().most()) {
            return Share.NONE_LEFT;
        }
        window.taken += wanted;
        return Share.TAKEN;
    }

    @Override
    public synchronized Tries tried(String site, boolean failed, Duration within, Instant now) {
        Window window = budgets.computeIfAbsent("tries:" + site, fresh -> new Window());
        window.lapse(now.minus(within), now);
        window.taken++;
        window.failed += failed ? 1 : 0;
        return new Tries(window.taken, window.failed);
    }

    @Override
    public synchronized Optional<Instant> lastIssued(CodeBinding binding) {
        return all.stream()
                .filter(code -> thing(code.binding()).equals(thing(binding)) && !code.undelivered())
                .map(StoredCode::issuedAt)
                .max(Comparator.naturalOrder());
    }

    @Override
    public synchronized void replace(StoredCode code) {
        standing.removeIf(earlier -> thing(earlier.binding()).equals(thing(code.binding())));
        standing.add(code);
        all.add(code);
    }

    @Override
    public synchronized Optional<StoredCode> standing(CodeBinding binding) {
        return standing.stream().filter(code -> code.binding().equals(binding)).findFirst();
    }

    @Override
    public synchronized Share takeAttempt(CodeBinding binding, CodeRules rules, Instant now) {
        Count count = counts.get(series(binding));
        if (count == null || count.tries >= rules.attempts()) {
            return Share.NONE_LEFT;
        }
        count.tries++;
        count.last = now;
        return Share.TAKEN;
    }

    @Override
    public synchronized Share use(StoredCode code, Instant now) {
        boolean first = standing.removeIf(stored -> stored.codeId().equals(code.codeId()) && !stored.used());
        if (first) {
            standing.add(with(code, true, code.undelivered()));
            counts.get(series(code.binding())).succeeded = true;
        }
        return first ? Share.TAKEN : Share.NONE_LEFT;
    }

    @Override
    public synchronized void undelivered(UUID codeId) {
        standing.replaceAll(code -> code.codeId().equals(codeId) ? with(code, code.used(), true) : code);
        all.replaceAll(code -> code.codeId().equals(codeId) ? with(code, code.used(), true) : code);
    }

    private static StoredCode with(StoredCode code, boolean used, boolean undelivered) {
        return new StoredCode(
                code.codeId(), code.binding(), code.hash(), code.issuedAt(), code.expiresAt(), used, undelivered);
    }

    private static String series(CodeBinding binding) {
        return binding.subject() + "/" + binding.purpose();
    }

    private static String thing(CodeBinding binding) {
        return series(binding) + "/" + binding.thing();
    }

    private static final class Window {
        private Instant from;
        private int taken;
        private int failed;

        void lapse(Instant since, Instant now) {
            if (from == null || !from.isAfter(since)) {
                from = now;
                taken = 0;
                failed = 0;
            }
        }
    }

    private static final class Count {
        private int tries;
        private boolean succeeded;
        private Instant last;
    }
}
