package dev.sekisho.link.bank;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.evidence.IndependentEvidence;
import dev.sekisho.link.evidence.Verdict;
import java.util.Optional;

/** What a bank's posture allows, judged by the independent-evidence rule before any customer has shown anything. */
public final class PostureRule {

    private static final PostureRefusal NO_POSTURE = new PostureRefusal(
            "NO_POSTURE",
            new Words(
                    "この銀行とは、このお客さま区分での連携を合意していません。",
                    "No posture was agreed with this bank for this class of customers."));
    private static final PostureRefusal LEGACY = new PostureRefusal(
            "LEGACY_CONNECTION",
            new Words(
                    "暗証番号を事業者側で受け取る旧方式の接続では連携できません。",
                    "A connection that takes the bank's PIN at the operator links nothing."));

    private final IndependentEvidence evidence;
    private final boolean legacy;

    public PostureRule(IndependentEvidence evidence) {
        this(evidence, false);
    }

    /** @param legacy whether a connection of 2020 may link, as the policy of 2020 has it */
    public PostureRule(IndependentEvidence evidence, boolean legacy) {
        this.evidence = evidence;
        this.legacy = legacy;
    }

    /** Empty if a link is possible for at least one class of customers. */
    public Optional<PostureRefusal> refusalFor(Bank bank) {
        Optional<PostureRefusal> last = Optional.of(NO_POSTURE);
        for (CustomerClass customers : CustomerClass.values()) {
            if (bank.postureFor(customers).isPresent()) {
                last = refusalFor(bank, customers);
                if (last.isEmpty()) {
                    return last;
                }
            }
        }
        return last;
    }

    /** Empty if customers of this class may go on to this bank's page. */
    public Optional<PostureRefusal> refusalFor(Bank bank, CustomerClass customers) {
        Optional<Posture> posture = bank.postureFor(customers);
        if (posture.isEmpty()) {
            return Optional.of(NO_POSTURE);
        }
        Verdict best = evidence.verdict(posture.get().best(bank.code()));
        if (best instanceof Verdict.Refused refused) {
            return Optional.of(new PostureRefusal(refused.code(), refused.words()));
        }
        boolean refused = bank.connection() == Connection.LEGACY && !legacy;
        return refused ? Optional.of(LEGACY) : Optional.empty();
    }

    /** What the best customer would get at this bank under a posture, once the bank has signed for it. */
    public Verdict best(BankCode bank, Posture posture) {
        return evidence.verdict(posture.bestSigned(bank));
    }

    /** Why nothing can be linked at a bank, in the evidence rule's own words. */
    public record PostureRefusal(String code, Words words) {}
}
