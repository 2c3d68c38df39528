package dev.sekisho.link.board.page;

import dev.sekisho.kit.page.Phrase;

/** The texts of the bank board. */
public enum BoardText implements Phrase {
    TITLE("銀行ボード", "Bank board"),
    LEAD(
            "提携銀行の認証方式、停止、警報を一覧で示します。",
            "Every partner bank: how it authenticates, what is stopped there, and what alarms."),
    EPOCH("停止台帳の版", "Epoch of the book"),
    BANK("銀行", "Bank"),
    CONNECTION("接続方式", "Connection"),
    POSTURE("判定", "Verdict"),
    REVIEW("点検", "Review"),
    STOPS("停止", "Stops"),
    NOTHING_STOPPED("停止なし", "Nothing stopped"),
    NO_POSTURE("合意なし", "None agreed"),
    FOR_ALL("すべての銀行での停止", "Stopped for all"),
    FOR_ALL_LEAD("どの銀行でも、次の操作が停止しています。", "These operations are stopped at every bank."),
    ALARMS("警報", "Alarms"),
    NO_ALARMS("警報はありません。", "There is no alarm."),
    ALARM_SAYS("%s件中%s件が失敗、うち%s件は当社への拒否", "of %s debits %s failed, %s of them refused for our sake"),
    NOTICED("検知", "Noticed"),
    SEEN_AT("%sに確認済み", "Seen at %s"),
    ACKNOWLEDGE("確認した", "I have seen it"),
    BRAKE("緊急一斉停止", "The brake"),
    BRAKE_LEAD(
            "一度の操作で、すべての銀行で停止します。再開には銀行ごとの条件と承認が必要です。",
            "One command stops everything at every bank. The way back goes bank by bank, on evidence and approvals."),
    BRAKE_WHAT("停止する操作", "What to stop"),
    BRAKE_WHY("理由", "Why"),
    PULL("いま停止する", "Stop now"),
    TO_BRAKE("緊急一斉停止へ", "To the brake"),
    PULLED("停止しました", "Stopped"),
    PULLED_AT(
            "版%sで停止しました（%sミリ秒）。応答を待っています。",
            "It stands in the book since epoch %s (after %s ms). Waiting for the answers."),
    ANSWERED("%s（%s）: %sミリ秒で拒否を確認", "%s (%s): refuses, after %s ms"),
    COMPLETE("すべての応答がそろいました（%sミリ秒）。", "Complete: everybody refuses, after %s ms."),
    INCOMPLETE("応答がそろいませんでした（%sミリ秒）。", "Incomplete after %s ms."),
    RAN_OUT("%s（%s）: 応答がなく、写しの期限切れにより停止", "%s (%s): no answer; its copy ran out, so that it refuses by itself"),
    SILENT("%s（%s）: 応答なし", "%s (%s): no answer"),
    RESUMES("再開の提案", "Resumes"),
    NO_RESUMES("再開の提案はありません。", "There is no proposal to resume."),
    RESUME("再開", "Resume"),
    STATE("状態", "State"),
    PROPOSED_AT("提案日時", "Proposed"),
    OPERATIONS("操作", "Operations"),
    OPERATION("操作", "Operation"),
    REASON("理由", "Reason"),
    SINCE("開始", "Since"),
    END("終了予定", "Planned end"),
    UNDECIDED("未定", "Not known yet"),
    NOTE("メモ", "Note"),
    CANARY("試行割合", "Canary"),
    PERCENT("%s%%", "%s%%"),
    TO_EVERYBODY("全員", "Everybody"),
    MISSING("不足しているもの", "What is missing"),
    NOTHING_MISSING("不足はありません。", "Nothing is missing."),
    GATES("再開条件", "Gates"),
    GATE("条件", "Gate"),
    EVIDENCE("根拠", "Evidence"),
    EVIDENCE_HINT("空欄の条件は未達とみなします。", "A gate without evidence is not green."),
    AS_OF("いつの時点か（日本時間）", "As of (Japan)"),
    AGE("経過", "Age"),
    HOURS("%s時間%s分", "%s h %s min"),
    NOT_GREEN("未達", "Not green"),
    VOICES("承認", "Voices"),
    WHO("担当者", "Who"),
    AS("立場", "As"),
    AT("日時", "When"),
    HEARD_UNTIL("受付期限", "Heard until"),
    APPROVE("承認する", "Approve"),
    APPROVE_MEANS(
            "提案者とは別の二人の承認と、銀行の同意がそろうと再開します。",
            "It opens with the approvals of two persons other than the proposer and with the bank's own word."),
    SIGN_OFF("銀行として同意する", "Agree for the bank"),
    SIGN_OFF_MEANS("ほかの条件と承認がそろうと、この銀行で再開します。", "With all gates and approvals it opens at this bank."),
    NOT_HEARD("あなたの承認は数えられません: %s", "Your voice does not count: %s"),
    DONE_APPROVED("承認を記録しました。", "Your approval counts."),
    DONE_SIGNED("銀行の同意を記録しました。", "The bank has agreed."),
    DONE_PROPOSED("提案しました。", "Proposed."),
    DONE_STOPPED("停止しました。", "Stopped."),
    DONE_SEEN("確認を記録しました。", "That you have seen it is recorded."),
    RESUMED("版%sで再開しました。", "Open since epoch %s."),
    SUSPEND("この銀行で停止する", "Stop at this bank"),
    SUSPEND_MEANS("一人で、すぐに停止できます。", "One person is enough; it takes hold at once."),
    END_HINT(
            "日本時間。空欄は未定。メンテナンスだけが予定どおりに自動で終わります。",
            "Japan's time; empty is not known yet. Only maintenance ends by itself."),
    DO_STOP("停止する", "Stop"),
    PROPOSE("再開を提案する", "Propose to resume"),
    PROPOSE_NONE("銀行によらない操作の再開を提案する", "Propose to resume what takes place at no bank"),
    PROPOSE_MEANS("提案だけでは何も再開しません。", "A proposal opens nothing by itself."),
    CANARY_FIELD("試行割合（%、空欄は全員）", "Canary (per cent; empty: everybody)"),
    DO_PROPOSE("提案する", "Propose"),
    GAPS("認証方式と基準の差分", "Posture against the baseline"),
    CONTROL("基準", "Control"),
    STANDING("状況", "Standing"),
    WHAT("内容", "What"),
    STEPS("T1に足りないもの", "What is missing for T1"),
    NO_STEPS("ありません。", "Nothing."),
    WAITING("未了の要望", "Requests not done"),
    OUTLIVED("方式が弱まる前に作られた連携", "Links made under a better posture"),
    PORTAL("銀行ポータル", "Bank portal"),
    PORTAL_LEAD("貴行の停止と再開をここで扱います。", "Stops and resumes at your bank."),
    CHOOSE("選んでください", "Choose one");

    private final String ja;
    private final String en;

    BoardText(String ja, String en) {
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
