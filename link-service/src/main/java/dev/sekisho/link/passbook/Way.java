package dev.sekisho.link.passbook;

import dev.sekisho.link.decision.Words;

/** A way in which a depositor can see what was debited; none of them is a page of ours. */
public enum Way {
    PASSBOOK(
            "通帳をATMまたは窓口で記帳して、摘要欄を見てください。",
            "Have the passbook printed at an ATM or the counter and look at the remarks.",
            false),
    ATM("ATMで残高と入出金明細を確認してください。", "Look at the balance and the entries at an ATM.", false),
    COUNTER("通帳か本人確認書類を持って、銀行の窓口で確認してください。", "Ask at the counter, with the passbook or an identity document.", false),
    PHONE(
            "キャッシュカードか通帳に印刷されている番号に、ご自分で電話をかけてください。",
            "Call the number that is printed on the cash card or the passbook, yourself.",
            false),
    APP("銀行の公式アプリで入出金明細を見てください。", "Look at the entries in the bank's own app.", true),
    WEB(
            "銀行の公式サイトに、ご自分で開いてログインし、入出金明細を見てください。",
            "Open the bank's own site yourself, sign in and look at the entries.",
            true);

    private final Words words;
    private final boolean needsADevice;

    Way(String ja, String en, boolean needsADevice) {
        this.words = new Words(ja, en);
        this.needsADevice = needsADevice;
    }

    public Words words() {
        return words;
    }

    boolean needsADevice() {
        return needsADevice;
    }
}
