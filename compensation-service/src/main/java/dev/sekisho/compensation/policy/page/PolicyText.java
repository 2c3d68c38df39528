package dev.sekisho.compensation.policy.page;

import dev.sekisho.kit.page.Phrase;

/** The texts of the compensation policy. */
public enum PolicyText implements Phrase {
    TITLE("補償方針", "Compensation policy"),
    LEAD(
            "身に覚えのない引落しの被害を、当社が補償します。この内容は、実際の判断に使っている数値そのものです。",
            "We make good what was debited without its depositor's will. This is made of the very numbers that claims are decided by."),
    WHO("補償を受けられる方", "Who is compensated"),
    NON_CUSTOMER("当社の利用者でない方", "Who is no customer of ours"),
    NON_CUSTOMER_TEXT("被害額の%s%%を補償します。期限はありません。", "%s%% of what was taken, without a deadline."),
    CUSTOMER("当社の利用者", "Customers"),
    CUSTOMER_TEXT(
            "被害額の%s%%を補償します。最初のお申し出から%s日以内にご請求ください。",
            "%s%% of what was taken; to be claimed within %s days of the first report."),
    EXCLUDED("次の場合は補償できません。", "Not compensated where it was found that there was"),
    INTENT("故意", "intent"),
    GROSS_NEGLIGENCE("重大な過失", "gross negligence"),
    FAMILY("家族などによる利用", "use by family"),
    FALSE_STATEMENT("偽りの説明", "a false statement"),
    CONSEQUENCES("引落しによって生じた費用", "What else the debit cost"),
    CONSEQUENCES_TEXT("次の費用も、1件につき%sまで補償します。", "We also bear, up to %s per claim,"),
    OVERDRAFT_INTEREST("当座貸越などの利息", "overdraft interest"),
    LATE_FEE("支払いの遅れによる手数料", "late fees"),
    HOW("支払いまでの流れ", "How it is paid"),
    PAYER(
            "補償金は当社が先に全額をお支払いします。銀行との分担は後で決め、お待たせしません。",
            "We pay first and in full. Who bears the loss is settled with the bank afterwards, and nobody waits for it."),
    APPROVALS("担当者のほかに%s人が承認します。", "%s persons approve it beside the one who prepares it."),
    NO_SECRETS("補償の手続きで暗証番号をお尋ねすることはありません。", "Nobody asks for your PIN in the course of it."),
    DESK("お問い合わせ先", "Whom to ask"),
    DESK_TEXT("受付番号がなくても、利用者でなくても、お申し出いただけます。", "No case number is needed, nor need you be a customer."),
    HOURS("受付時間", "Hours"),
    PUBLICATION("公表", "When we say so in public"),
    PUBLICATION_TEXT("確認された被害が%s件に達したときは、%s時間以内に公表します。", "Once %s cases are confirmed, we publish it within %s hours.");

    private final String ja;
    private final String en;

    PolicyText(String ja, String en) {
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
