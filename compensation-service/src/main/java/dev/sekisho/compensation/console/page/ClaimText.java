package dev.sekisho.compensation.console.page;

import dev.sekisho.kit.page.Phrase;

/** What a claim's page says. */
public enum ClaimText implements Phrase {
    CLAIM("補償請求 %s", "Claim %s"),
    OF_CASE("事案", "Case"),
    TYPE("区分", "Type"),
    CLAIM_STATE("状態", "State"),
    REVISION("改訂", "Revision"),
    OWED_ALTOGETHER("補償額合計", "Owed altogether"),
    PARTS_OF("内訳", "What it consists of"),
    PART("項目", "Item"),
    SHOWN("チャージ番号・証憑", "Charge or evidence"),
    PAYEE("振込先", "Payee"),
    FINDING("過失の判断", "Finding"),
    PAYEE_CHECKS("振込先の名義確認", "What the payee's bank said of the name"),
    NO_CHECKS("名義確認はまだ行われていません。", "The bank was not asked yet."),
    APPROVALS_OF("承認（%1$s 名中 %2$s 名）", "Approvals (%2$s of %1$s)"),
    APPROVED_AT("承認日時", "Approved"),
    APPROVE("この内容を承認する", "Approve exactly this"),
    APPROVE_NOTE("作成者と受取人は承認できません。承認は二人必要です。", "Neither its author nor the beneficiary approves; it takes two people."),
    MAY_NOT("この請求を承認するのは、作成者・既に承認した人以外の二人です。", "Somebody who neither wrote nor approved it has to approve it."),
    HASH("承認する内容のハッシュ値", "Hash of what is approved"),
    WITHDRAW("請求を取り下げる", "Withdraw the claim"),
    RUN("振込処理", "Payment run");

    private final String ja;
    private final String en;

    ClaimText(String ja, String en) {
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
