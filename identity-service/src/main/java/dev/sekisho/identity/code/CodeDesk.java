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
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Issues one-time codes and judges what people type; a try is counted before anything is compared. */
@ApplicationScoped
public class CodeDesk {

    private final Codes codes;
    private final KeyedHash hash;
    private final CodeRules rules;
    private final RandomGenerator random;

    @Inject
    CodeDesk(Codes codes, KeyedHash hash, CodeRules rules) {
        this(codes, hash, rules, new SecureRandom());
    }

    CodeDesk(Codes codes, KeyedHash hash, CodeRules rules, RandomGenerator random) {
        this.codes = codes;
        this.hash = hash;
        this.rules = rules;
        this.random = random;
    }

    /** A code for this binding, to be sent to this recipient (a keyed hash). Runs in the caller's transaction. */
    public CodeIssue issue(CodeBinding binding, String recipient, Instant now) {
        if (codes.series(binding, rules, now) == Series.LOCKED) {
            return new CodeIssue.NotIssued(CodeIssue.Reason.LOCKED);
        }
        if (isTooSoon(binding, now)) {
            return new CodeIssue.NotIssued(CodeIssue.Reason.TOO_SOON);
        }
        if (codes.takeShare(recipient, rules, now) == Share.NONE_LEFT) {
            return new CodeIssue.NotIssued(CodeIssue.Reason.RECIPIENT_LIMIT);
        }
        return replace(binding, now);
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

    private CodeIssue replace(CodeBinding binding, Instant now) {
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
