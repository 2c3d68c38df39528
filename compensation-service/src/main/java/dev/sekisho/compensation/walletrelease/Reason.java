package dev.sekisho.compensation.walletrelease;

/** Why a wallet is let go, in the words its owner reads: neutral, and of nobody else. */
public enum Reason {
    OWN_USE("お客さまご本人によるご利用であることを確認いたしました。"),
    NOT_INVOLVED("お客さまのウォレットに問題のないことを確認いたしました。"),
    REPORT_CORRECTED("当社にいただいたお申し出の内容が訂正されました。");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
