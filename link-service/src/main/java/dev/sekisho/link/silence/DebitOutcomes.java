package dev.sekisho.link.silence;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.SilenceThreshold;
import java.time.Instant;
import java.util.Map;

/** What the banks made of our debits of late, by all replicas together. */
public interface DebitOutcomes {

    /** By bank; a bank of which nothing was asked since then is not in it. @param since by the machine's clock */
    Map<BankCode, Tally> since(Instant since);

    /** The banks whose posture in force names thresholds of its own. */
    Map<BankCode, SilenceThreshold> thresholds(Instant businessNow);
}
