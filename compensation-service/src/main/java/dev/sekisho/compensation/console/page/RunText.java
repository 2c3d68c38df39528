package dev.sekisho.compensation.console.page;

import dev.sekisho.kit.page.Phrase;

/** What the pages of payment runs say. */
public enum RunText implements Phrase {
    RUN("振込処理 %s", "Payment run %s"),
    DAY("振込指定日", "Transfer date"),
    PAYMENTS("件数", "Payments"),
    TOTAL("合計", "Total"),
    MADE_AT("作成日時", "Made"),
    MAKE("承認済みの補償請求から作成する", "Make a run of approved claims"),
    WITH_UNCHECKED("名義を確認できない振込先も含める", "With payees whose bank tells nobody a name"),
    UNCHECKED("名義未確認の振込先", "Payees whose name could not be checked"),
    LINES("振込明細", "Payments of this run"),
    MORE("これより先の明細は振込ファイルにあります。", "There are more payments in the file."),
    PAYEE_CHECK("名義確認", "Payee check"),
    CHECKED("確認済み", "Checked"),
    NOT_CHECKED("確認できない", "Could not be checked"),
    RELEASE("銀行へ引き渡す", "Release it to the bank"),
    ACCEPT("名義を確認できない %s 件を承知のうえで引き渡します。", "It is released knowing of %s payees that could not be checked."),
    IS_MAKER("作成した人は引き渡せません。別の責任者が行います。", "Who made it does not release it; another supervisor does."),
    CANCEL("取り消す", "Give it up"),
    CONFIRM("銀行の処理完了を記録する", "The bank has carried it out"),
    DOWNLOAD("振込ファイルを取得する（記録されます）", "Download the file (who does so is kept)"),
    HASH("ファイルのハッシュ値（SHA-256）", "SHA-256 of the file"),
    NO_RUNS("振込処理はまだありません。", "There is no payment run yet.");

    private final String ja;
    private final String en;

    RunText(String ja, String en) {
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
