package dev.sekisho.compensation.console.page;

import dev.sekisho.kit.page.Phrase;

/** What the console's pages have in common, and the names of its parts. */
public enum ConsoleText implements Phrase {
    PARTS("サポート画面の一覧", "Parts of the console"),
    CASES("事案", "Cases"),
    TASKS("対応事項", "Tasks"),
    SEARCH("チャージの検索", "Find a charge"),
    REPORT("被害申告の受付", "Take a report"),
    RUNS("振込処理", "Payment runs"),
    FIGURES("被害集計", "Damage figures"),
    CASE_NUMBER("事案番号", "Case number"),
    OPEN_CASE("事案を開く", "Open the case"),
    STATE("状態", "State"),
    BANK("銀行コード", "Bank code"),
    REFERENCE("銀行の受付番号", "The bank's reference"),
    OVERDUE("期限超過", "Overdue"),
    OVERDUE_ONLY("期限超過のみ", "Overdue only"),
    OPENED("受付日時", "Opened"),
    CONFIRM_BY("銀行確認の期限", "Bank answers by"),
    OWNER("担当", "Owner"),
    KIND("種類", "Kind"),
    DUE("期限", "Due"),
    TAKEN("着手", "Taken"),
    NOBODY("未着手", "Nobody yet"),
    OWN("自分", "You"),
    SOMEBODY("担当者あり", "Somebody"),
    TAKE("着手する", "Take on"),
    DONE("完了する", "Done"),
    REASON("理由", "Reason"),
    CALENDAR("祝日が未発表のため、期限が延びることがあります。", "Holidays are not announced yet: it may be due later."),
    NO_TASKS("対応事項はありません。", "There are no tasks."),
    NOTICES("お知らせ", "Notices"),
    AMOUNT("金額", "Amount"),
    WHEN("日時", "When"),
    NONE("なし", "None");

    private final String ja;
    private final String en;

    ConsoleText(String ja, String en) {
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
