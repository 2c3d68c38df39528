package dev.sekisho.compensation.report;

import dev.sekisho.compensation.fraudcase.SeenLink;
import dev.sekisho.kernel.id.BankAccountId;
import java.util.List;
import java.util.Objects;

/** The owner of bank accounts, asked which one is meant; never in a transaction. */
public interface AccountLookup {

    Answer ask(ReportedAccount account);

    /** What it said. */
    sealed interface Answer {

        /** The account, and all links it ever had. */
        record Found(BankAccountId account, List<SeenLink> links) implements Answer {

            public Found {
                Objects.requireNonNull(account, "account");
                links = List.copyOf(links);
            }
        }

        /** It was never linked. */
        record Unknown() implements Answer {}

        /** Nobody answered. */
        record Unavailable() implements Answer {}
    }
}
