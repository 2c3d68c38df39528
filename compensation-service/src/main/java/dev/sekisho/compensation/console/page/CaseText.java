package dev.sekisho.compensation.console.page;

import dev.sekisho.kit.page.Phrase;

/** What a case's page says. */
public enum CaseText implements Phrase {
    CASE("事案 %s", "Case %s"),
    HEAD("概要", "In short"),
    STEPS("経過", "What happened"),
    REPORTS("申告", "Reports"),
    RECEIVED("受付", "Received"),
    OCCURRED("発生", "Happened"),
    SOURCE("申告者", "From"),
    CERTAINTY("確度", "Certainty"),
    ACCOUNT("口座", "Account"),
    STATEMENT("申告内容", "In their words"),
    CHARGES("銀行が確認したチャージ", "Charges that the bank confirmed"),
    CHARGE("チャージ", "Charge"),
    WALLET("ウォレット", "Wallet"),
    CUSTOMER("利用者", "Customer"),
    NOT_CUSTOMER("利用者でない", "Not a customer"),
    NO_CHARGES("銀行の確認はまだありません。", "The bank has confirmed nothing yet."),
    TRACE("資金の行方を見る", "See where the money went"),
    ABOUT("関係するもの", "What it is about"),
    POSSIBLE("類似（未措置）", "Looks like it; nothing is done"),
    STOPS("停止と凍結", "Stops and freezes"),
    GRADE("措置", "Measure"),
    TARGET("対象", "Of"),
    RULE("規則", "Rule"),
    ENDS("終了", "Ends"),
    RELEASED("解除", "Let go"),
    CLOCKS("報告期限", "Who has to be told, and when"),
    TASKS_OF("この事案の対応事項", "Tasks of this case"),
    CLAIMS("補償", "Claims"),
    NO_CLAIMS("補償の請求はまだありません。", "There is no claim yet."),
    OWED("補償額", "Owed"),
    APPROVALS("承認", "Approvals"),
    ALIKES("類似ウォレット", "Look-alikes"),
    ALIKE_NOTE("似ていることは、関与の証拠ではありません。", "To look alike is nobody's guilt."),
    NO_ALIKES("見直しはまだ行われていません。", "Nobody has looked back yet."),
    LOOKED("見直し %s、該当 %s 件", "Looked back %s, %s found"),
    NOT_WHOLE("該当が多く、一部のみ表示しています。", "There are more than are shown."),
    SCORE("点数", "Score"),
    REASONS("理由", "Why"),
    HOLD("措置", "What is done"),
    LOOK_AGAIN("もう一度見直す", "Look back again"),
    KEEP("停止を続ける", "Keep it stopped"),
    LET_GO("解除する", "Let it go"),
    NOTE("判断の理由", "Why it is decided so"),
    CLOSE("事案を終了する", "Close the case"),
    OUTCOME("終了区分", "How it ends"),
    CLOSE_NOTE("「本人の利用」で終了するには、二人の承認が必要です。", "To close it as own use takes two people."),
    TIMES("%s（%s 回）", "%s (%s times)"),
    EVIDENCE("証拠の開示", "Evidence for authorities"),
    MAKE_CLAIM("補償を請求する", "Make a claim");

    private final String ja;
    private final String en;

    CaseText(String ja, String en) {
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
