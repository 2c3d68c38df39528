package dev.sekisho.identity.clearance;

import java.util.Arrays;
import java.util.List;

/** Why an account is not cleared for a link, in words for the audit trail and the support console. */
public enum ClearanceReason {
    ACCOUNT_CLOSED("アカウントは解約されています。", "The account was closed."),
    ACCOUNT_HELD("アカウントは審査のため停止しています。", "The account is held for review."),
    ASSURANCE_TOO_LOW(
            "本人確認が済んでいないアカウントは口座連携できません。",
            "An account whose holder has not proved who they are cannot link a bank account."),
    PHONE_NOT_VERIFIED("電話番号の確認が済んでいません。", "No phone was shown to be in the holder's hands."),
    PHONE_WORTHLESS(
            "確認済みの電話番号は本人の確認に使えません（IP電話、データ通信専用SIM、または確認後のSIM変更）。",
            "The verified number says nothing about its holder: internet telephony, a data SIM, or its SIM was changed after it was"
                    + " verified."),
    CONTACT_CHANGED_RECENTLY(
            "電話番号またはメールアドレスの変更後の待機期間中です。", "The number or mail address was changed, and its cooling-off is not over."),
    PASSWORD_RESET_RECENTLY(
            "メールによるパスワード再設定後の待機期間中です。", "The password was reset by mail, and its cooling-off is not over."),
    KANA_DECLARED_ONLY(
            "氏名のカナが自己申告のみのため、銀行の名義と照合できません。",
            "The reading of the name was only declared, so that it cannot be compared with the bank's record."),
    DILIGENCE_MISSING(
            "職業・取引目的の申告が済んでいないか、再申告の時期になっています。", "Occupation and purpose were not told, or have to be told again."),
    METHOD_NOT_FOR_LINKS("この本人確認の方法では口座連携できません。", "An identity proved by this method does not link a bank account."),
    REPROOF_OVERDUE("本人確認のやり直しの期限が過ぎています。", "The time to prove the identity again has passed."),
    CODE_LIMIT("確認コードの発行または入力の上限に達しました。", "The limit of codes sent or tried was reached.");

    private final String ja;
    private final String en;

    ClearanceReason(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    /** Those that the replay can switch off: not what the account itself is, nor the limits of codes. */
    public static List<ClearanceReason> switchable() {
        return Arrays.stream(values()).filter(ClearanceReason::isSwitchable).toList();
    }

    boolean isSwitchable() {
        return this != ACCOUNT_CLOSED && this != ACCOUNT_HELD && this != CODE_LIMIT;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
