package dev.sekisho.compensation.trace;

/** The kinds of ends, each with what may be said of it in both languages, and no more than is known. */
public enum EndKind {
    SHOP(
            "店舗で支払いに使われました。店舗・端末・日時が分かるため、防犯カメラ映像の保全を求めることができます。",
            "Spent at a shop. Shop, terminal and time are known, so that a camera's recording can be asked for."),
    PAYOUT(
            "銀行口座へ出金されました。資金追跡はここで終わります。入金後にどうなったかは、受取銀行でなければ分かりません。",
            "Paid out to a bank account. Tracing ends here: what became of it afterwards only the receiving bank can"
                    + " know."),
    REMAINS("この写しの時点で、ウォレットに残っています。", "Still in the wallet, as of this copy."),
    REVERSED("凍結されたウォレットから取り戻されました。", "Taken back from the frozen wallet."),
    NOT_FOLLOWED(
            "追跡の上限に達したため、このウォレットから先は追っていません。先がないという意味ではありません。",
            "Not followed beyond this wallet because the trace reached its limit. That is not to say that it ends here.");

    private final String ja;
    private final String en;

    EndKind(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
