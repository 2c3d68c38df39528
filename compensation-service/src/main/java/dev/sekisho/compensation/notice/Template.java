package dev.sekisho.compensation.notice;

/** Texts to begin with, in Japanese; what stands in braces is filled in by whoever writes. */
public enum Template {
    /** Against the second wave: whoever heard of the thefts is written to by others than us. */
    BEWARE_OF_MESSAGES("当社を装う連絡にご注意ください", """
            当社を装い、補償や本人確認を理由に個人情報を聞き出そうとする連絡が確認されています。
            当社が電話、SMS、メールで暗証番号、パスワード、口座番号をお聞きすることはありません。
            当社のお知らせは、公開しているお知らせの一覧で、日付、差出人、書き出しの言葉から探せます。一覧にないものは当社のものではありません。"""),
    /** For whoever has no account with us. */
    HOW_TO_CHECK("ご自身の口座が当社のサービスに登録されていないか確認する方法", """
            当社のサービスをお使いでない方の口座も、第三者に登録されたおそれがあります。
            通帳または取引明細に「{通帳の表示}」と記載された出金がないかご確認ください。
            登録の有無は、口座のある銀行の窓口で確認できます。当社に口座番号をお送りいただく必要はありません。"""),
    /** What is known at a moment. */
    DAMAGE_SO_FAR("不正な出金の状況について", """
            {時点}現在、当社が把握している不正な出金は{件数}件、{金額}円です。
            件数と金額は、銀行または被害に遭われた方からのお申し出により変わることがあります。"""),
    /** Only with an inventory and a look at the logs. */
    NOT_FROM_US("口座情報の流出元について", """
            当社が保有する情報の棚卸しと、{期間}のアクセス記録の確認を行いました。
            今回使われた口座情報が当社から流出した事実はありません。"""),
    /** For whom a victim owes something; issued for a case once it was published as a LETTER. */
    CREDITOR_LETTER("お支払いをお待ちの方へ", """
            お支払いをお待ちの方へ。この書面をお持ちの方は、口座からの不正な出金の被害に遭われ、当社が補償の手続きを進めています。
            受付番号は{受付番号}、発行日は{発行日}です。手続きが終わるまでの間、お支払いについてご配慮くださいますようお願いいたします。
            この書面が当社のものであることは、公開しているお知らせの一覧で、書き出しの言葉から確かめられます。
            当社がこの件で暗証番号、パスワード、口座番号をお聞きすることはありません。"""),
    /** What is done for those whose money is gone. */
    COMPENSATION("被害に遭われた方への補償について", """
            不正な出金の被害に遭われた方には、当社のサービスをお使いでない方も含め、被害の全額を補償いたします。
            お手続きは、口座のある銀行または当社の窓口で承ります。受付番号はどちらでもお使いいただけます。"""),
    /** The letter to whoever was stopped without reason; published once, it is found by its opening words. */
    RELEASED("ご利用の再開について", """
            このたびは、お客さまのウォレットのご利用を一時的に制限し、ご不便をおかけいたしました。お詫び申し上げます。
            {理由}
            制限は{解除日}に解除いたしました。引き続きご利用いただけます。
            当社が電話、SMS、メール、書面で暗証番号、パスワード、口座番号をお聞きすることはありません。
            この書面が当社のものであることは、公開しているお知らせの一覧で、書き出しの言葉からご確認いただけます。
            受付番号　{受付番号}
            お問い合わせ先　{問い合わせ先}""");

    private final String title;
    private final String text;

    Template(String title, String text) {
        this.title = title;
        this.text = text;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }
}
