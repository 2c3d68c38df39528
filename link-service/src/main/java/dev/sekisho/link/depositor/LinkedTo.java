package dev.sekisho.link.depositor;

import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.link.LinkState;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a depositor hears of a link: enough to know one's own, too little to find a stranger by.
 *
 * @param walletKind empty for a link of before it was kept
 * @param since the month, in Japan
 */
public record LinkedTo(
        Optional<CustomerClass> walletKind, YearMonth since, Optional<String> maskedName, LinkState state) {}
