package dev.sekisho.compensation.suspicion.page;

import dev.sekisho.kit.page.Phrase;

/** What the MLRO's room says; its codes are here too, so that no other page has them. */
public enum MlroText implements Phrase {
    ITEMS("届出判断", "Suspicious transactions"),
    ITEM("届出判断 %s", "Decision on %s"),
    CASE_NUMBER("事案番号", "Case number"),
    GROUND("対象", "Ground"),
    RAISED("発生", "Raised"),
    DECIDE_BY("判断期限", "Decide by"),
    STATE("状態", "State"),
    OVERDUE_ONLY("期限超過のみ", "Overdue only"),
    LATE("期限超過", "Overdue"),
    WALLET("ウォレット", "Wallet"),
    DECIDED_AT("判断日時", "Decided"),
    REASON("判断の理由", "Why it is decided so"),
    DECIDE("判断を記録する", "Record the decision"),
    VERDICT("判断", "Decision"),
    STANDS("先の判断が有効です。この判断は記録されませんでした。", "It was decided before, and that stands; this was not recorded."),
    SECRET(
            "この画面の内容は、届出の有無を含めて誰にも伝えてはいけません。閲覧は記録されます。",
            "Nothing here may be told to anybody, not even whether there is a report. Who reads is journalled."),
    THE_CASE("事案の内容を読む（記録されます）", "Read the case (it is journalled)"),
    REPORTS("申告", "Reports"),
    CHARGES("銀行が確認したチャージ", "Charges that the bank confirmed"),
    STOPS("停止と凍結", "Stops and freezes"),
    NOTHING("該当なし", "None"),
    BACK("一覧へ戻る", "Back to the list"),
    CONFIRMED_CASE("不正が確認された事案", "A confirmed case"),
    HOLD("ウォレットの保留", "A hold on a wallet"),
    OPEN("未判断", "Undecided"),
    DECIDED("判断済み", "Decided"),
    REPORT("届出を行う", "Report"),
    NO_REPORT("届出を行わない", "Do not report");

    private final String ja;
    private final String en;

    MlroText(String ja, String en) {
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
