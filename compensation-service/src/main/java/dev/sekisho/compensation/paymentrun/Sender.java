package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.zengin.TransferHeader;
import dev.sekisho.compensation.zengin.ZenginAccount;
import dev.sekisho.compensation.zengin.ZenginName;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;

/** The operator as its bank knows it, and the account from which it compensates. */
public record Sender(long code, ZenginName name, ZenginAccount account) {

    public Sender {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(account, "account");
    }

    TransferHeader header(LocalDate day) {
        return new TransferHeader(code, name, MonthDay.from(day), account);
    }
}
