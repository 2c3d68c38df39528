package dev.sekisho.compensation.console.page;

import dev.sekisho.kit.page.Phrase;

/** Codes in words: each phrase is named as the code is that it says. */
public enum Code implements Phrase {
    OPEN("対応中", "Open"),
    CONFIRMED("銀行確認済み", "Confirmed"),
    CLOSED("終了", "Closed"),
    OWN_USE("本人の利用", "The depositor's own use"),
    MADE_GOOD("補償済み", "Made good"),
    NOTHING_FOUND("該当なし", "Nothing was found"),
    DONE("完了", "Done"),
    UNDER_WAY("実施中", "Under way"),
    LAPSED("期間満了", "Lapsed"),
    BANK("銀行", "Bank"),
    VICTIM("被害者", "Victim"),
    OPERATOR("事業者", "Operator"),
    SUPPORT("サポート", "Support"),
    SUPERVISOR("責任者", "Supervisor"),
    SUSPECTED("疑い", "Suspected"),
    BANK_API("銀行の接続", "By the bank's connection"),
    PHONE_UNVERIFIED("電話（未確認）", "By telephone, not called back"),
    PHONE_CALLED_BACK("電話（折返し確認済み）", "By telephone, called back"),
    BANK_CONFIRMATION("銀行の確認", "The bank's confirmation"),
    VICTIM_CONTACT("被害者への連絡", "Call the victim"),
    DECISION("補償の承認", "Decide on the claim"),
    PAYOUT("補償金の振込", "Pay the claim"),
    PAYEE("振込先の名義確認", "Check the payee"),
    BANK_RETURN("資金返却の処理", "Money that came back"),
    STOP("連携の停止", "Link stopped"),
    HOLD("一時保留", "Held for a day"),
    FREEZE("凍結（支払いを除く）", "Frozen but for payments"),
    FREEZE_SPEND("凍結（支払いを含む）", "Frozen, payments too"),
    BANK_ACCOUNT("銀行口座", "Bank account"),
    LINK("口座連携", "Link"),
    WALLET("ウォレット", "Wallet"),
    CHARGE("チャージ", "Charge"),
    RUNNING("期限内", "Running"),
    NEAR("期限間近", "Due soon"),
    OVERDUE("期限超過", "Overdue"),
    STOPPED("報告済み", "Reported"),
    DROPPED("対象外", "Not needed"),
    REGULATOR_FIRST("監督当局への第一報", "First word to the regulator"),
    PRIVACY_PRELIMINARY("個人情報保護委員会への速報", "Preliminary report to the privacy commission"),
    PRIVACY_FULL("個人情報保護委員会への確報", "Full report to the privacy commission"),
    PRIVACY_FULL_AFTER_ATTACK("個人情報保護委員会への確報（不正アクセス）", "Full report to the privacy commission after an attack"),
    NON_CUSTOMER("利用者でない方", "Not a customer"),
    CUSTOMER("利用者", "Customer"),
    MADE("引渡し待ち", "To be released"),
    CANCELLED("取消し", "Given up"),
    REFUSED("銀行が受け付けず", "Not taken by the bank"),
    DRAFT("承認待ち", "To be approved"),
    APPROVED("承認済み", "Approved"),
    IN_PAYMENT("振込手続き中", "Being paid"),
    PAID("支払済み", "Paid"),
    WITHDRAWN("取下げ", "Withdrawn"),
    HELD("一時停止中", "Held"),
    KEPT("停止継続", "Kept stopped"),
    RELEASED("解除・引渡し済み", "Released"),
    OVERDRAFT_INTEREST("当座貸越利息", "Overdraft interest"),
    LATE_FEE("遅延損害金", "Late fee"),
    NONE("なし", "None"),
    INTENT("故意", "Intent"),
    GROSS_NEGLIGENCE("重大な過失", "Gross negligence"),
    FAMILY("家族による利用", "Family"),
    FALSE_STATEMENT("虚偽の説明", "False statement"),
    EQUAL("一致", "The same name"),
    DIFFERS("不一致", "Another name"),
    UNKNOWN_ACCOUNT("該当口座なし", "No such account"),
    BANK_CANNOT("銀行が回答できない", "The bank tells nobody"),
    NOT_ANSWERED("回答なし", "No answer"),
    STEP_OPENED("事案を受け付けました", "The case was opened"),
    STEP_REPORT_BANK("銀行から報告がありました", "A bank reported"),
    STEP_REPORT_VICTIM("被害の申告がありました", "A victim reported"),
    STEP_REPORT_OPERATOR("当社が発見しました", "We found something"),
    STEP_CONFIRMED("銀行が不正を確認しました", "The bank confirmed fraud"),
    STEP_CLOSED("終了しました", "The case was closed"),
    STEP_TASK_BEGAN("対応事項が発生しました", "There was something to do"),
    STEP_TASK_DONE("対応事項が完了しました", "It was done"),
    STEP_CLAIM_APPROVED("補償請求が承認されました", "A claim was approved");

    private final String ja;
    private final String en;

    Code(String ja, String en) {
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
