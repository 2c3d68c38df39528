package dev.sekisho.identity.code;

import dev.sekisho.identity.code.Codes.Series;
import dev.sekisho.identity.code.Codes.Share;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Issues one-time codes and judges what people type; a try is counted before anything is compared. */
@ApplicationScoped
public class CodeDesk {

    private final Codes codes;
    private final KeyedHash hash;
    private final CodeRules rules;
    private final CodeBudgets budgets;
    private final SharedBudgets shared;
    private final CodeAlarm alarm;
    private final RandomGenerator random;

    @Inject
    CodeDesk(Codes codes, KeyedHash hash, CodeRules rules, CodeBudgets budgets, SharedBudgets shared, CodeAlarm alarm) {
        this(codes, hash, rules, budgets, shared, alarm, new SecureRandom());
    }

    CodeDesk(
            Codes codes,
            KeyedHash hash,
            CodeRules rules,
            CodeBudgets budgets,
            SharedBudgets shared,
            CodeAlarm alarm,
            RandomGenerator random) {
        this.codes = codes;
        this.hash = hash;
        this.rules = rules;
        this.budgets = budgets;
        this.shared = shared;
        this.alarm = alarm;
        this.random = random;
    }

    /** A code for this binding, to be sent to this mailbox (a keyed hash). Runs in the caller's transaction. */
    public CodeIssue issue(CodeBinding binding, String recipient, Instant now) {
        return issue(binding, CodeTarget.mailbox(recipient, Optional.empty()), now);
    }

    /** A code for this binding, to be sent there. Runs in the caller's transaction. */
    public CodeIssue issue(CodeBinding binding, CodeTarget target, Instant now) {
        List<CodeWish> wishes = List.of(new CodeWish(binding, target));
        return refusal(wishes, now).<CodeIssue>map(CodeIssue.NotIssued::new).orElseGet(() -> replace(binding, now));
    }

    /** As many codes as wishes, in their order; none at all if a limit binds. Runs in the caller's transaction. */
    public Optional<List<CodeIssue.Issued>> issueAll(List<CodeWish> wishes, Instant now) {
        return refusal(wishes, now).isPresent()
                ? Optional.empty()
                : Optional.of(wishes.stream()
                        .map(wish -> replace(wish.binding(), now))
                        .toList());
    }

    /** Whether no code would be issued, seen without counting anything: for whoever pays to find out more. */
    public boolean isClosed(CodeBinding binding, String recipient, Instant now) {
        return codes.isClosed(binding, recipient, rules, now);
    }

    private Optional<CodeIssue.Reason> refusal(List<CodeWish> wishes, Instant now) {
        for (CodeWish wish : wishes) {
            if (codes.series(wish.binding(), rules, now) == Series.LOCKED) {
                return Optional.of(CodeIssue.Reason.LOCKED);
            }
            if (isTooSoon(wish.binding(), now)) {
                return Optional.of(CodeIssue.Reason.TOO_SOON);
            }
        }
        return limitedBy(wishes.stream().map(CodeWish::target).toList(), now);
    }

    /** Who asks is counted first, so that what is refused to them is not taken from the number they asked for. */
    private Optional<CodeIssue.Reason> limitedBy(List<CodeTarget> targets, Instant now) {
        List<Budget> all = targets.stream()
                .flatMap(target -> budgets.of(target).stream())
                .sorted(Comparator.comparing(Budget::kind).thenComparing(Budget::key))
                .toList();
        return exhausted(all, true, now).or(() -> noShare(targets, now)).or(() -> exhausted(all, false, now));
    }

    private Optional<CodeIssue.Reason> noShare(List<CodeTarget> targets, Instant now) {
        return targets.stream()
                .map(CodeTarget::recipient)
                .sorted()
                .filter(recipient -> codes.takeShare(recipient, rules, now) == Share.NONE_LEFT)
                .findFirst()
                .map(none -> CodeIssue.Reason.RECIPIENT_LIMIT);
    }

    private Optional<CodeIssue.Reason> exhausted(List<Budget> all, boolean ofWhoAsks, Instant now) {
        Optional<BudgetKind> kind = all.stream()
                .filter(budget -> budget.kind().isOfWhoAsks() == ofWhoAsks)
                .filter(budget -> take(budget, now) == Share.NONE_LEFT)
                .findFirst()
                .map(Budget::kind);
        kind.ifPresent(alarm::exhausted);
        return kind.map(BudgetKind::reason);
    }

    private Share take(Budget budget, Instant now) {
        return budget.kind().isShared() ? shared.take(budget, now) : codes.takeBudget(budget, 1, now);
    }

    /** Counts a try. Runs outside of any transaction, so that the count stays whatever follows. */
    public CodeAttempt attempt(CodeBinding binding, Instant now) {
        return new CodeAttempt(binding, codes.takeAttempt(binding, rules, now) == Share.TAKEN, now);
    }

    /** Judges what was typed and, if it is right, uses the code up. Runs in the caller's transaction. */
    public CodeVerdict redeem(CodeAttempt attempt, String typed) {
        if (!attempt.isGranted()) {
            return CodeVerdict.LOCKED;
        }
        Optional<StoredCode> standing = codes.standing(attempt.binding());
        if (standing.isEmpty() || standing.get().used()) {
            return CodeVerdict.REFUSED;
        }
        return compare(standing.get(), typed, attempt.at());
    }

    /** Lets another code be sent at once, because the gateway did not take this one. */
    public void undelivered(UUID codeId) {
        codes.undelivered(codeId);
    }

    /** Whether the code that now stands for this binding never left. */
    public boolean isUndelivered(CodeBinding binding) {
        return codes.standing(binding).map(StoredCode::undelivered).orElse(false);
    }

    private CodeVerdict compare(StoredCode stored, String typed, Instant now) {
        if (stored.isExpired(now)) {
            return CodeVerdict.EXPIRED;
        }
        boolean right = Code.typed(typed)
                .map(code -> hash(stored.codeId(), stored.binding(), code))
                .map(given -> same(given, stored.hash()))
                .orElse(false);
        return right && codes.use(stored, now) == Share.TAKEN ? CodeVerdict.ACCEPTED : CodeVerdict.REFUSED;
    }

    private boolean isTooSoon(CodeBinding binding, Instant now) {
        return codes.lastIssued(binding)
                .map(last -> now.isBefore(last.plus(rules.resendAfter())))
                .orElse(false);
    }

    private CodeIssue.Issued replace(CodeBinding binding, Instant now) {
        UUID codeId = UUID.randomUUID();
        Code code = Code.fresh(random);
        Instant expiresAt = now.plus(rules.life());
        codes.replace(new StoredCode(codeId, binding, hash(codeId, binding, code), now, expiresAt, false, false));
        return new CodeIssue.Issued(codeId, code, expiresAt);
    }

    private String hash(UUID codeId, CodeBinding binding, Code code) {
        return hash.of(
                Label.CODE,
                codeId.toString(),
                binding.subject(),
                binding.session().toString(),
                binding.purpose().name(),
                binding.thing(),
                code.digits());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
