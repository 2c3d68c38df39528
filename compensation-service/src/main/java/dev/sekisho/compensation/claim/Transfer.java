package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.zengin.ZenginName;
import java.time.LocalDate;

/** One transfer of ours that has left, and of which nobody has heard that it came back. */
public sealed interface Transfer permits PaidLine, InterimLine {

    /** Under which the file named it. */
    long reference();

    LocalDate transferDate();

    ZenginName payee();
}
