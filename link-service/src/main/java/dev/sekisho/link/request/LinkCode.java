package dev.sekisho.link.request;

import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.decision.Words;
import java.time.Instant;

/** What the checks of a request can find beyond what other rules say for themselves: stable codes, in words. */
public enum LinkCode {
    NOT_SUSPENDED(Step.SUSPENSION, "この銀行の口座連携は停止されていません。", "Linking is not stopped at this bank."),
    SUSPENDED(Step.SUSPENSION, "この銀行の口座連携は停止中です。", "Linking is stopped at this bank."),
    SUSPENSION_UNKNOWN(
            Step.SUSPENSION, "停止台帳を確認できないため、受け付けません。", "Whether linking is stopped is not known, so it is refused."),
    POSTURE_ALLOWS(Step.POSTURE, "この銀行の認証方式は連携の条件を満たします。", "The bank's posture allows links."),
    BRANCH_LISTED(Step.BRANCH, "この支店は本日の銀行・支店コード一覧にあります。", "The branch is in the bank directory on this day."),
    BRANCH_UNKNOWN(Step.BRANCH, "この支店は本日の銀行・支店コード一覧にありません。", "The branch is not in the bank directory on this day."),
    IDENTITY_ACCEPTED(Step.IDENTITY, "本人確認と電話番号の確認は済んでいます。", "Identity and phone are verified."),
    IDENTITY_CHANGED(
            Step.IDENTITY, "確認コードの回答が、この依頼の本人確認と合いません。", "The clearance does not carry an identity that may link."),
    WITHIN_LIMITS(Step.VELOCITY, "試行回数は上限内です。", "The number of tries is within the limits."),
    TOO_MANY_FOR_ACCOUNT(
            Step.VELOCITY, "この口座での銀行認証の失敗が上限に達しました。", "Too many authentications of this bank account were refused."),
    TOO_MANY_FOR_WALLET(
            Step.VELOCITY, "このウォレットでの銀行認証の失敗が上限に達しました。", "Too many authentications for this wallet were refused."),
    TOO_MANY_REQUESTS(Step.VELOCITY, "このウォレットからの連携依頼が上限に達しました。", "This wallet asked for too many links."),
    PATTERN_STOPPED(
            Step.VELOCITY,
            "この端末または接続元からの銀行認証の失敗が上限に達しました。",
            "Tries from this device or address follow a pattern that was stopped."),
    NAME_NOT_ASKED(Step.NAME, "名義を照合しない方針のため、照合していません。", "The policy in force compares no names."),
    CODE_NOT_ASKED(Step.CODE, "確認コードを求めない方針のため、送っていません。", "The policy in force asks for no code."),
    CODE_ACCEPTED(Step.CODE, "この依頼のための確認コードが正しく入力されました。", "The code sent for this request was right."),
    CODE_RESENT(Step.CODE, "確認コードを再送しました。", "Another code was sent."),
    CODE_NOT_RESENT(Step.CODE, "確認コードは再送されませんでした。", "No other code was sent."),
    CODE_WRONG(Step.CODE, "確認コードが正しくありません。", "The code was wrong."),
    CODE_EXPIRED(Step.CODE, "確認コードの有効期限が切れています。", "The code's time was over."),
    CODE_LOCKED(Step.CODE, "確認コードの誤りが上限に達しました。", "Too many codes were wrong."),
    BANK_AUTHENTICATED(
            Step.BANK_AUTHENTICATION,
            "銀行が、依頼された口座について署名付きで認証を回答しました。",
            "The bank signed that it authenticated this account."),
    BANK_DENIED(Step.BANK_AUTHENTICATION, "銀行での認証が成立しませんでした。", "The bank did not authenticate the customer."),
    BANK_ANSWER_UNKNOWN(
            Step.BANK_AUTHENTICATION, "銀行から判読できる回答が得られませんでした。", "There was no answer of the bank that could be read."),
    BANK_ANSWER_NOT_BELIEVED(
            Step.BANK_AUTHENTICATION, "銀行の回答の署名または内容を検証できませんでした。", "The bank's answer failed its verification."),
    OTHER_ACCOUNT(
            Step.BANK_AUTHENTICATION,
            "銀行が認証した口座は、依頼された口座ではありません。",
            "The bank authenticated another account than this one."),
    NAME_NOT_TOLD(
            Step.NAME, "銀行の回答から口座名義を確認できませんでした。", "The bank's answer says nothing of the name in the agreed way."),
    NAME_ACCEPTED(Step.NAME, "審査担当者が、同一人の氏名であると判断しました。", "People found that the names are one person's."),
    NAME_NOT_ACCEPTED(
            Step.NAME, "審査担当者が、同一人の氏名であるとは判断しませんでした。", "People did not find that the names are one person's."),
    ONE_WALLET(Step.UNIQUENESS, "この銀行口座は、このウォレットだけに連携されます。", "This bank account belongs to this wallet alone."),
    OTHER_WALLET(Step.UNIQUENESS, "この銀行口座は、ほかのウォレットに連携されたことがあります。", "This bank account belongs to another wallet."),
    VERIFIED_AGAIN(Step.UNIQUENESS, "既存の連携について、改めて確認が取れました。", "The link that exists was verified again."),
    OTHER_PERSON(Step.UNIQUENESS, "再確認を待つ連携は、別の方のものです。", "The link that waits to be verified is another person's."),
    EVIDENCE_BEFORE_UNLINK(Step.UNIQUENESS, "連携の解除より前に始まった依頼です。", "The request began before the account was unlinked."),
    ALREADY_LINKED(
            Step.UNIQUENESS, "この銀行口座は、すでにこのウォレットに連携されています。", "This bank account is linked to this wallet already."),
    NOT_WANTED(
            Step.UNIQUENESS,
            "預貯金者が銀行を通じて、この口座を連携しないよう登録しています。",
            "The depositor said through the bank that this account shall not be linked."),
    HELD_BACK(
            Step.UNIQUENESS,
            "この銀行口座は真の名義人に戻されたばかりで、まだ連携できません。",
            "This bank account went back to its true owner a short time ago."),
    ACCOUNT_IN_CASE(Step.UNIQUENESS, "この銀行口座については、被害の調査中です。", "A case about this bank account is under way.");

    private final Step step;
    private final Words words;

    LinkCode(Step step, String ja, String en) {
        this.step = step;
        this.words = new Words(ja, en);
    }

    public CheckRecord passed(Instant now) {
        return CheckRecord.passed(step, name(), words, now);
    }

    public CheckRecord refused(Instant now) {
        return CheckRecord.refused(step, name(), words, now);
    }

    public Refusal refusal(RefusalClass heard) {
        return new Refusal(step, name(), heard, words);
    }
}
