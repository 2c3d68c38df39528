package dev.sekisho.link.suspension;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.decision.Words;

/** What operations, and reasons to stop them, are called wherever anybody reads of them. */
public final class SuspensionWords {

    private SuspensionWords() {}

    public static Words of(Operation operation) {
        return switch (operation) {
            case OPEN -> new Words("アカウント開設", "opening an account");
            case LINK -> new Words("口座連携", "linking a bank account");
            case CHARGE -> new Words("チャージ", "charging");
            case TRANSFER -> new Words("送金", "transfers");
            case PAYOUT -> new Words("払戻し", "payouts");
            case SPEND -> new Words("支払い", "payments");
        };
    }

    public static Words of(SuspensionReason reason) {
        return switch (reason) {
            case FRAUD -> new Words("不正利用への対応", "a response to fraud");
            case POSTURE -> new Words("認証方式の見直し", "authentication under review");
            case BANK -> new Words("銀行からの申し出", "asked for by the bank");
            case BRAKE -> new Words("緊急一斉停止", "everything was stopped");
            case MAINTENANCE -> new Words("メンテナンス", "maintenance");
        };
    }
}
