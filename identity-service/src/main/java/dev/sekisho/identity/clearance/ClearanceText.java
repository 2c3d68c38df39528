package dev.sekisho.identity.clearance;

import dev.sekisho.identity.code.Code;

/** What the customer is told to approve: the code, and exactly what it is for. */
final class ClearanceText {

    private ClearanceText() {}

    static String of(Code code, LinkedThing thing) {
        return "【関所】確認コード " + code.digits() + " " + thing.bankName() + " " + thing.accountMask()
                + " の口座連携を承認します。お心当たりがなければ入力せず、誰にも教えないでください。";
    }
}
