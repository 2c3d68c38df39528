package dev.sekisho.link.board.page;

import dev.sekisho.kit.page.Phrase;

/** What the codes of the board are called. */
public enum BoardCode implements Phrase {
    REDIRECT("銀行の画面", "Bank's own page"),
    DECOUPLED("銀行のアプリ", "Bank's own app"),
    LEGACY("暗証番号の取次ぎ", "PIN over the operator"),
    SUBSCRIBER("回線契約者", "Subscribers"),
    NON_SUBSCRIBER("契約者以外", "Not subscribers"),
    MISSING("点検の記録なし", "No review recorded"),
    CURRENT("期限内", "Current"),
    DUE_SOON("期限間近", "Due soon"),
    OVERDUE("期限超過", "Overdue"),
    REFUSALS("銀行からの拒否", "Refused by the bank"),
    FAILURE_SHARE("失敗の割合", "Share of failures"),
    PROPOSED("提案中", "Proposed"),
    RESUMED("再開済み", "Resumed"),
    CAUSE_REMOVED("原因の除去", "Cause removed"),
    DESK_STAFFED("窓口の体制", "Desk staffed"),
    NOTICES_OUT("お知らせの実施", "Notices out"),
    OLD_LINKS_CHECKED("既存連携の再確認", "Old links checked"),
    BANK_SIGN_OFF("銀行の同意", "Bank's sign-off"),
    FIRST_APPROVAL("一人目の承認", "First approval"),
    SECOND_APPROVAL("二人目の承認", "Second approval"),
    PROPOSAL("提案", "Proposal"),
    APPROVAL("承認", "Approval"),
    SIGN_OFF("銀行の同意", "Bank's sign-off"),
    PERSON_HAS_SPOKEN("すでに発言した人です。別の人が必要です。", "This person has spoken; it takes another one."),
    PROPOSAL_TOO_OLD("提案の期限が過ぎました。", "The proposal is too old."),
    NO_SIGN_OFF_NEEDED("銀行の同意は不要か、すでにあります。", "No sign-off is needed, or it was given."),
    NO_APPROVAL_NEEDED("二人の承認がすでにあります。", "Two have approved already."),
    ALREADY_RESUMED("すでに再開しました。", "It was resumed already.");

    private final String ja;
    private final String en;

    BoardCode(String ja, String en) {
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
