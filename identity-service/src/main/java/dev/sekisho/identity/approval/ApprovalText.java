package dev.sekisho.identity.approval;

import dev.sekisho.identity.approval.ApprovedThing.Kind;
import dev.sekisho.identity.code.Code;

/** What the holder is told to approve: the code, and exactly what it is for. */
final class ApprovalText {

    private ApprovalText() {}

    static String of(Code code, ApprovedThing thing) {
        String amount = String.format("%,d円", thing.amount().yen());
        String way = thing.kind() == Kind.TRANSFER
                ? "ウォレット…" + thing.payeeTail() + " への送金"
                : "連携口座…" + thing.payeeTail() + " への出金";
        return "【関所】確認コード " + code.digits() + " " + way + " " + amount + " を承認します。お心当たりがなければ入力せず、誰にも教えないでください。";
    }
}
