package dev.sekisho.compensation.notice;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Nothing of ours may look like what thieves send (A53, A54). */
final class SecretRules {

    private static final Pattern SENTENCES = Pattern.compile("[。.!?！？\\n]+");
    private static final Pattern SECRET = Pattern.compile("暗証番号|口座番号|パスワード|認証番号|認証コード|確認コード|ワンタイム|セキュリティコード"
            + "|カード番号|\\bpin\\b|password|passcode|account number|one-time code|card number");
    private static final Pattern ASKING = Pattern.compile(
            "入力|記入|返信|送信|送って|お送り|お知らせください|教えて|ご連絡ください|ご提示|お聞き" + "|enter|reply|send us|tell us|provide|fill in|submit");
    private static final Pattern NEVER =
            Pattern.compile("ありません|いたしません|しません|ございません|しないで|ないようお願い|ご注意" + "|never|do not|don't|will not|shall not");
    private static final Pattern ADDRESS = Pattern.compile(
            "https?:|www\\.|[a-z0-9-]+\\.(?:com|net|org|jp|info|xyz|top|cc)\\b|[a-z0-9-]+\\.[a-z]{2,}/");

    private SecretRules() {}

    /** A sentence that names a secret and asks for something, and does not say that nobody will. */
    static NoticeRule asksForASecret() {
        return NoticeRule.of(
                "ASKS_FOR_A_SECRET",
                draft -> Arrays.stream(SENTENCES.split(plain(draft.said().words())))
                        .anyMatch(SecretRules::asks));
    }

    /** Thieves' messages lead to their pages; ours name none, so that any that does is known as theirs. */
    static NoticeRule addressInAMessage() {
        return NoticeRule.of(
                "ADDRESS_IN_A_MESSAGE",
                draft -> draft.said().channel() == Channel.SMS
                        && ADDRESS.matcher(plain(draft.said().words())).find());
    }

    private static boolean asks(String sentence) {
        return SECRET.matcher(sentence).find()
                && ASKING.matcher(sentence).find()
                && !NEVER.matcher(sentence).find();
    }

    /** Full-width letters and capitals hide nothing. */
    static String plain(String words) {
        return Normalizer.normalize(words, Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
