package dev.sekisho.compensation.claim.rest;

import dev.sekisho.kit.page.Phrase;

/** What the form for a claim says; its codes are here too. */
public enum ClaimFormText implements Phrase {
    MAKE("補償の請求 %s", "Claim for %s"),
    NOTE("振込先は、被害に遭った口座の名義人に限ります。", "The payee is the holder of the account from which it was stolen."),
    TYPE("区分", "Type"),
    NON_CUSTOMER("利用者でない方（全額・期限なし）", "Not a customer (in full, no deadline)"),
    CUSTOMER("利用者", "Customer"),
    CHARGES("請求するチャージ", "Charges"),
    NO_CHARGES("銀行が確認したチャージがないため、まだ請求できません。", "The bank has confirmed no charge: nothing can be claimed yet."),
    PAYEE("振込先", "Payee"),
    BANK_CODE("銀行コード", "Bank code"),
    BRANCH_CODE("支店コード", "Branch code"),
    ACCOUNT_TYPE("預金種目", "Kind of account"),
    ORDINARY("普通", "Ordinary"),
    CURRENT("当座", "Current"),
    SAVINGS("貯蓄", "Savings"),
    ACCOUNT_NUMBER("口座番号（7桁）", "Account number (7 digits)"),
    HOLDER("口座名義（カナ）", "Holder in kana"),
    FINDING("利用者の過失の判断（利用者の場合）", "Finding (customers only)"),
    NOT_JUDGED("判断しない", "None is made"),
    NONE("過失なし", "Nothing against it"),
    INTENT("故意", "Intent"),
    GROSS_NEGLIGENCE("重大な過失", "Gross negligence"),
    FAMILY("家族による利用", "Family"),
    FALSE_STATEMENT("虚偽の説明", "False statement"),
    FINDING_NOTE("判断の理由", "Why"),
    SEND("請求する（二人の承認が必要です）", "Make the claim (two people approve it)");

    private final String ja;
    private final String en;

    ClaimFormText(String ja, String en) {
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
