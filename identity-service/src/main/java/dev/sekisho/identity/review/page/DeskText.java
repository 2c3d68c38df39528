package dev.sekisho.identity.review.page;

import dev.sekisho.kit.page.Phrase;

/** The texts of the review desk. */
public enum DeskText implements Phrase {
    TITLE("審査デスク", "Review desk"),
    LEAD("保留中のアカウントを、古い順に表示します。", "Held accounts, the longest held first."),
    WAITING("対応待ち", "Waiting for somebody"),
    OVERDUE_COUNT("期限超過", "Overdue"),
    STATE("状態", "State"),
    KIND("保留の理由", "Held for"),
    ONLY_OVERDUE("期限超過のみ", "Only what is overdue"),
    ACCOUNT("アカウント", "Account"),
    SINCE("保留の開始", "Held since"),
    DUE("期限", "Due"),
    OVERDUE("期限超過", "Overdue"),
    SCORE_TOTAL("点数", "Score"),
    HARD_LIMIT("単独で保留", "Holds by itself"),
    NONE_WAITING("この条件に合うアカウントはありません。", "No held account matches this."),
    ONE_TITLE("保留中のアカウント", "Held account"),
    FACTS("わかっていること", "What is known"),
    CLASS("契約", "Contract"),
    ASSURANCE("本人確認の水準", "Assurance"),
    PHONE("電話番号の信頼度", "Worth of the number"),
    PERSON("本人", "Person"),
    PROVED("本人確認の日時", "Proved"),
    NOT_KNOWN("なし", "None"),
    EVIDENCE("根拠", "Evidence"),
    EVIDENCE_LEAD("規則を破った件数です。点数の合計が%sに達すると保留されます。", "What broke a rule. The weights together hold from %s."),
    NO_EVIDENCE("規則による根拠はありません。", "There is no evidence by a rule."),
    POLICY("方針の版", "Version of the policy"),
    RULE("規則", "Rule"),
    SIGNAL("兆候", "Signal"),
    COUNTED("数えたもの", "Counted"),
    SEEN("件数", "Seen"),
    MOST("許容", "Allowed"),
    WINDOW("期間", "Within"),
    WEIGHT("重み", "Weight"),
    HOURS("%s時間", "%s h"),
    DAYS("%s日", "%s days"),
    DECISION("判断", "Decision"),
    RELEASE_MEANS("保留を解き、同じ根拠では再び保留しません。", "Ends the hold; the same evidence does not hold again."),
    CLOSE_MEANS("保留を続けます。取り消せません。", "Stays held for good. This cannot be undone."),
    TWO_NEEDED("別の審査担当者の同意が必要です。", "Another reviewer has to agree."),
    REASON("理由", "Reason"),
    CHOOSE("選んでください", "Choose one"),
    PROPOSED_BY("%sに提案されました（理由: %s）。", "Proposed at %s (reason: %s)."),
    DECIDED_AT("%sに決まりました（理由: %s）。", "Decided at %s (reason: %s)."),
    YOURS("ご自身の提案です。同じ判断には別の審査担当者が必要です。", "This is your own proposal. The same decision takes another reviewer."),
    DONE_DECIDED("決まりました。", "It is decided."),
    DONE_PROPOSED("提案しました。別の審査担当者を待っています。", "Proposed. It waits for another reviewer.");

    private final String ja;
    private final String en;

    DeskText(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    @Override
    public String ja() {
        return ja;
    }

    @Override
    public String en() {
        return en;
    }
}
