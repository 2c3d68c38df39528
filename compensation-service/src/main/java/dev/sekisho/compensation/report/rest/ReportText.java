package dev.sekisho.compensation.report.rest;

import dev.sekisho.kit.page.Phrase;

/** What the form for a report says. */
public enum ReportText implements Phrase {
    REPORT("被害申告の受付", "Take a report"),
    NOTE(
            "分かることだけで受け付けます。口座番号と暗証番号は尋ねないでください。記入された場合も保存しません。",
            "Whatever is known is enough. Never ask for an account number or a PIN; a PIN that is written down is not kept."),
    SOURCE("申告者", "Who tells it"),
    VICTIM("被害者・預貯金者", "The victim"),
    BANK("銀行", "A bank"),
    OPERATOR("当社が発見", "We found it ourselves"),
    CHANNEL("受付方法", "How"),
    PHONE_UNVERIFIED("電話（未確認）", "By telephone, not called back"),
    PHONE_CALLED_BACK("電話（折返し確認済み）", "By telephone, called back"),
    BANK_CODE("銀行コード", "Bank code"),
    BANK_REFERENCE("通帳・明細の取引番号", "Reference in the passbook or statement"),
    REPORT_REFERENCE("申告者側の受付番号", "Their own reference"),
    CHARGE("チャージ番号", "Charge"),
    OCCURRED_FROM("発生日（から）", "Happened from"),
    OCCURRED_TO("発生日（まで）", "Happened until"),
    AMOUNT_YEN("金額（円）", "Amount in yen"),
    CUSTOMER("当社の利用者か", "Is the depositor a customer of ours"),
    UNKNOWN("分からない", "Not known"),
    YES("利用者", "Yes"),
    NO("利用者でない", "No"),
    STATEMENT("申告の内容", "What they say"),
    SEND("受け付けて停止する", "Take it, and stop what it names");

    private final String ja;
    private final String en;

    ReportText(String ja, String en) {
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
