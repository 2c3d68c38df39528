package dev.sekisho.compensation.lookback;

/**
 * What makes a wallet look like those of a case, with what it weighs; the table of the whole rule. A strong one ties two
 * wallets together by who is behind them: only with one of these anything is held by itself.
 */
public enum Signal {
    SAME_PERSON(true, 40, "事案のウォレットと同じ本人のウォレット", "belongs to the same person as a wallet of the case"),
    SAME_PAYEE(true, 40, "事案のウォレットと同じ口座へ払い戻した", "paid out to the same bank account as a wallet of the case"),
    SAME_BANK_ACCOUNT(false, 30, "被害口座からチャージした", "was charged from a bank account of a victim"),
    FED_THE_CASE(false, 30, "チャージした後、事案のウォレットへ送金した", "was charged, and then transferred to a wallet of the case"),
    FED_BY_THE_CASE(false, 20, "事案のウォレットから送金を受けた", "received a transfer from a wallet of the case"),
    SAME_RECEIVER(false, 20, "事案のウォレットと同じウォレットへ送金した", "transferred to the same wallet as a wallet of the case"),
    SAME_LADDER(
            false,
            20,
            "同じ銀行で事案と同じ金額を同じ順にチャージした",
            "was charged at the same bank with the rising amounts of the case, in their order"),
    SAME_TERMINAL(false, 10, "事案と同じ端末で近い時刻に支払った", "paid at the same terminal within minutes of a wallet of the case"),
    YOUNG_LINK(false, 10, "事案の銀行で、連携してすぐにチャージした", "was charged at a bank of the case as soon as it was linked there"),
    EMPTIED_AT_ONCE(false, 10, "チャージした金額のほとんどをすぐに使い切った", "let nearly all of a charge go again at once");

    private final boolean strong;
    private final int points;
    private final String ja;
    private final String en;

    Signal(boolean strong, int points, String ja, String en) {
        this.strong = strong;
        this.points = points;
        this.ja = ja;
        this.en = en;
    }

    public boolean isStrong() {
        return strong;
    }

    public int points() {
        return points;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
