package dev.sekisho.link.posture;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.evidence.Finding;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.evidence.Verdict;
import dev.sekisho.link.posture.GapLine.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A bank's posture for one class of customers against the linking controls of the baseline and the evidence rule: nothing
 * here is an opinion, every verdict is the rule's own over the posture as it is or as it would be.
 */
public final class GapAnalysis {

    private final PostureRule rule;
    private final Bank bank;
    private final Posture posture;
    private final ReviewState review;

    public GapAnalysis(PostureRule rule, Bank bank, Posture posture, ReviewState review) {
        this.rule = rule;
        this.bank = bank;
        this.posture = posture;
        this.review = review;
    }

    /** What the best customer gets there now, once the bank has signed for its factors. */
    public Verdict now() {
        return rule.best(bank.code(), posture);
    }

    public boolean reachesTheFirstTier() {
        return isFirst(now()) && bank.connection() != Connection.LEGACY;
    }

    /** All eleven, in their order. */
    public List<GapLine> lines() {
        return List.of(
                met("LK-01", "口座と利用者の一対一は当社側で強制します。", "One account, one wallet: enforced on our side."),
                line("LK-02", posture.comparesNames(), NameWords.of(posture.nameMode())),
                line(
                        "LK-03",
                        !has(Finding.NAME_FROM_SAME_BANK),
                        new Words(
                                "本人確認と銀行認証の起点を分けて判定します。",
                                "Identity and the bank's factors are weighed by separate roots.")),
                line("LK-04", factorsSuffice(), factors()),
                compensation(),
                notice(),
                line("LK-07", review == ReviewState.CURRENT || review == ReviewState.DUE_SOON, ReviewWords.of(review)),
                met(
                        "LK-08",
                        "銀行の閉塞回数(" + posture.bankLock() + "回)より少ない失敗で止めます。",
                        "Failures are stopped below the bank's own lock of " + posture.bankLock() + "."),
                line(
                        "LK-09",
                        bank.connection() != Connection.LEGACY,
                        new Words(
                                bank.connection() == Connection.LEGACY ? "暗証番号が当社を通ります。" : "暗証番号は当社を通りません。",
                                bank.connection() == Connection.LEGACY
                                        ? "The PIN passes through the operator."
                                        : "The PIN never passes through the operator.")),
                met("LK-10", "銀行・操作ごとの停止は停止台帳にあります。", "Stops per bank and operation are in the suspension book."),
                met("LK-11", "預貯金者は銀行を通じて解除できます。", "The depositor can end a link through the bank."));
    }

    /** What would help, each alone and then all together; empty where nothing is missing. */
    public List<GapStep> steps() {
        List<GapStep> steps = new ArrayList<>();
        Posture better = posture;
        if (!strongFactors(posture)) {
            better = enforcing(better, stronger());
            steps.add(step(
                    enforcing(posture, stronger()),
                    new Words(
                            "当社との接続でも " + names(stronger()) + " を必須にする。",
                            "Enforce " + names(stronger()) + " over our connection as well.")));
        }
        if (posture.notice() != NoticeChannel.INSTANT) {
            better = notifying(better);
            steps.add(step(
                    notifying(posture),
                    new Words(
                            "銀行の登録連絡先へ即時に通知する。", "Tell the depositor at once, through the bank's own contact data.")));
        }
        if (!posture.comparesNames()) {
            better = naming(better);
            steps.add(step(
                    naming(posture),
                    new Words("名義(カナ)を回答するか、当方の通知と照合する。", "Return the holder's kana, or compare what we announce.")));
        }
        if (steps.size() > 1) {
            steps.add(step(better, new Words("以上すべて。", "All of these.")));
        }
        return List.copyOf(steps);
    }

    private GapStep step(Posture changed, Words words) {
        return new GapStep(words, rule.best(bank.code(), changed));
    }

    private GapLine compensation() {
        return isFirst(now())
                ? met("LK-05", "弱い方式はありません。", "There is no weaker method to make up for.")
                : new GapLine(
                        "LK-05",
                        now() instanceof Verdict.Granted ? Standing.COMPENSATED : Standing.MISSING,
                        now().words());
    }

    private GapLine notice() {
        return switch (posture.notice()) {
            case INSTANT -> met("LK-06", "銀行の登録連絡先へ即時に通知されます。", "The depositor is told at once through the bank.");
            case POST ->
                new GapLine(
                        "LK-06",
                        Standing.COMPENSATED,
                        new Words("通知が郵送のため7日間待機します。", "Told by post: a link waits seven days."));
            case NONE ->
                new GapLine(
                        "LK-06", Standing.MISSING, new Words("通知手段がありません。", "There is no way to tell the depositor."));
        };
    }

    private Words factors() {
        String offered = posture.offered().isEmpty() ? "" : names(posture.offered());
        return new Words(
                "必須: " + names(posture.enforced()) + (offered.isEmpty() ? "" : "。提供のみ(証拠にならない): " + offered) + "。",
                "Enforced: " + names(posture.enforced())
                        + (offered.isEmpty() ? "" : "; merely offered, which proves nothing: " + offered) + ".");
    }

    private boolean factorsSuffice() {
        return !has(Finding.NO_BANK_FACTOR) && !has(Finding.PIN_ONLY) && !has(Finding.ONE_BANK_FACTOR_CATEGORY);
    }

    private boolean strongFactors(Posture any) {
        List<Finding> found = rule.best(bank.code(), any).findings();
        return found.stream()
                .noneMatch(Set.of(
                        Finding.NO_BANK_FACTOR,
                        Finding.PIN_ONLY,
                        Finding.ONE_BANK_FACTOR_CATEGORY,
                        Finding.WEAK_BANK_FACTOR)::contains);
    }

    /** What the bank offers already, if that is enough; else a code or a PIN beside what it enforces. */
    private Set<ProofKind> stronger() {
        if (!posture.offered().isEmpty() && strongFactors(enforcing(posture, posture.offered()))) {
            return posture.offered();
        }
        Set<ProofKind> code = EnumSet.of(ProofKind.BANK_ONE_TIME_CODE);
        return strongFactors(enforcing(posture, code))
                ? code
                : EnumSet.of(ProofKind.BANK_PIN, ProofKind.BANK_ONE_TIME_CODE);
    }

    private boolean has(Finding finding) {
        return now().findings().contains(finding);
    }

    private static boolean isFirst(Verdict verdict) {
        return verdict instanceof Verdict.Granted granted && granted.tier() == Tier.T1;
    }

    private static Posture enforcing(Posture from, Set<ProofKind> more) {
        Set<ProofKind> all = EnumSet.copyOf(more);
        all.addAll(from.enforced());
        return new Posture(
                all, from.offered(), from.nameMode(), from.notice(), from.inquiry(), from.bankLock(), from.hours());
    }

    private static Posture notifying(Posture from) {
        return new Posture(
                from.enforced(),
                from.offered(),
                from.nameMode(),
                NoticeChannel.INSTANT,
                from.inquiry(),
                from.bankLock(),
                from.hours());
    }

    private static Posture naming(Posture from) {
        return new Posture(
                from.enforced(),
                from.offered(),
                NameMode.RETURNS_KANA,
                from.notice(),
                from.inquiry(),
                from.bankLock(),
                from.hours());
    }

    static String names(Set<ProofKind> kinds) {
        return kinds.isEmpty()
                ? "-"
                : String.join(" + ", kinds.stream().sorted().map(Enum::name).toList());
    }

    private static GapLine met(String control, String ja, String en) {
        return new GapLine(control, Standing.MET, new Words(ja, en));
    }

    private static GapLine line(String control, boolean met, Words words) {
        return new GapLine(control, met ? Standing.MET : Standing.MISSING, words);
    }
}
