package dev.sekisho.compensation.console.page;

import dev.sekisho.kit.page.Phrase;

/** What the page of a trace says; codes of its drawing are here too. */
public enum TraceText implements Phrase {
    TRACE("資金の行方 %s", "Where the money went: %s"),
    BACK("事案へ戻る", "Back to the case"),
    COUNTED("計算方法", "Counted"),
    FIRST_IN_FIRST_OUT("先入先出", "First in, first out"),
    PRO_RATA("按分", "Pro rata"),
    SHOW("表示する", "Show"),
    DRAWING("資金の流れの図", "Drawing of where the money went"),
    DRAWING_SAYS(
            "左から、引き出された銀行、ウォレット、行き着いた先の順に並びます。同じ内容は下の表にあります。",
            "From the left: the banks, the wallets, and where the money ended. The tables below say the same."),
    FLOW("%s から %s へ %s", "From %s to %s: %s"),
    ENDS("行き着いた先", "Where it ended"),
    STEPS("ウォレット間の移動", "From wallet to wallet"),
    FROM("送金元", "From"),
    TO("送金先", "To"),
    WHERE("場所", "Where"),
    NOT_WHOLE("全部は追跡・表示できていません。", "This is not all of it."),
    NOTHING("追跡できるチャージがありません。銀行の確認後に表示されます。", "There is no charge to be traced; it takes a bank's confirmation."),
    AS_OF("%s 時点の写しによる", "As of the copy of %s"),
    BANK("銀行", "Bank"),
    WALLET("ウォレット", "Wallet"),
    SHOP("店舗", "Shop"),
    PAYOUT("口座へ出金", "Paid out"),
    REMAINS("残高", "Still there"),
    REVERSED("取戻し", "Taken back"),
    NOT_FOLLOWED("追跡打切り", "Not followed");

    private final String ja;
    private final String en;

    TraceText(String ja, String en) {
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
