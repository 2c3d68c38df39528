package dev.sekisho.link.passbook;

import dev.sekisho.link.decision.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How the depositors of one bank find our debits: what stands in the passbook, and where to look; never an app alone (A51).
 *
 * @param agreed whether the bank has said that this text appears; else it is the text that we send
 */
public record WaysToCheck(String statementText, boolean agreed, List<Way> ways, Instant validFrom) {

    /** What every such page says, because the next phishing page looks like ours (A54). */
    public static final Words ADVICE = new Words(
            "当社、銀行、警察の職員が、暗証番号、パスワード、確認コードをお尋ねすることは絶対にありません。"
                    + "口座番号を入力させるページは当社のものではありません。身に覚えのない引落しは、銀行にご連絡ください。"
                    + "当社の利用者でなくても、口座が連携されているかは銀行を通じて確認できます。",
            "Nobody of ours, of a bank or of the police ever asks for a PIN, a password or a code. A page that wants an account"
                    + " number is not ours. Tell your bank of a debit that you do not know. Whether an account is linked can be"
                    + " checked through the bank, also by people who are no customers of ours.");

    public WaysToCheck {
        Objects.requireNonNull(validFrom, "validFrom");
        ways = List.copyOf(ways);
        if (statementText == null || statementText.isBlank()) {
            throw new IllegalArgumentException("something stands in the passbook");
        }
        if (ways.stream().allMatch(Way::needsADevice)) {
            throw new IllegalArgumentException("whoever has no smartphone must be able to look as well");
        }
    }
}
