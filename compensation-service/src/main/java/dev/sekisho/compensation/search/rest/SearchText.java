package dev.sekisho.compensation.search.rest;

import dev.sekisho.kit.page.Phrase;

/** What the page for charges says; states of charges are here too. */
public enum SearchText implements Phrase {
    SEARCH("チャージの検索", "Find a charge"),
    NOTE(
            "銀行コードと銀行の取引番号、または金額と63日以内の期間で検索します。口座番号と暗証番号は尋ねません。検索は記録されます。",
            "By a bank and its reference, or by an amount and at most 63 days. Never ask for an account number or a PIN. Searches are kept."),
    BANK_CODE("銀行コード", "Bank code"),
    BANK_REFERENCE("通帳・明細の取引番号", "Reference in the passbook or statement"),
    AMOUNT_YEN("金額（円）", "Amount in yen"),
    FROM("日付（から）", "From"),
    UNTIL("日付（まで）", "Until"),
    LAST_DIGITS("口座番号の下3桁以内（分かる場合）", "Up to three last digits of the account, if known"),
    FIND("検索する", "Find"),
    FOUND("該当するチャージ", "Charges that fit"),
    NOTHING_FOUND("該当するチャージはありません。", "No charge fits."),
    AT("日時", "When"),
    ACCOUNT("口座", "Account"),
    STATE("状態", "State"),
    CASE("事案", "Case"),
    REPORT_IT("申告を受け付ける", "Take a report of it"),
    POSTED("入金済み", "Posted"),
    RESERVED("処理中", "Under way"),
    IN_DOUBT("結果不明", "In doubt"),
    VOIDED("取消し", "Voided");

    private final String ja;
    private final String en;

    SearchText(String ja, String en) {
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
