package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.FraudDesk;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World.Booking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A depositor from whom somebody with all their papers and secrets has taken money, and the case that their bank confirmed. */
record Wronged(Depositor victim, WalletApp thief, List<String> chargeIds, long yen, String caseNumber) {

    Wronged {
        chargeIds = List.copyOf(chargeIds);
    }

    /** Somebody links and charges the victim's account. */
    static Wronged robbed(Town town, String bank, long... amounts) {
        Person papers = Person.of("被害 花子", "ヒガイ ハナコ");
        Depositor victim = town.accountOf(papers, bank);
        WalletApp thief = town.proved(papers);
        String link = bank.equals(Town.APP_BANK) ? town.linkedByApp(thief, victim) : town.linked(thief, victim);
        List<String> charges = new ArrayList<>();
        for (long amount : amounts) {
            charges.add(thief.chargeToTheEnd(link, amount)
                    .expect("a linked account is charged", 201)
                    .text("chargeId"));
        }
        return new Wronged(victim, thief, charges, LongStream.of(amounts).sum(), "");
    }

    /** The bank reports and confirms all of it. @param more references of charges that the bank names by mistake */
    Wronged reported(Town town, FraudDesk bank, List<String> more) {
        knownToTheCopy(town);
        List<String> references = new ArrayList<>(referencesOf(town));
        references.addAll(more);
        Answer report = bank.report("CONFIRMED", references, Fresh.key()).expect("a bank's report is taken", 201);
        String number = report.text("caseNumber");
        assertThat(bank.file(number).body().path("charges")).hasSize(references.size());
        bank.confirm(number, chargeIds, false).expect("a bank confirms its own depositor's charges", 200);
        return new Wronged(victim, thief, chargeIds, yen, number);
    }

    private List<String> referencesOf(Town town) {
        return town.world().bookedFrom(victim).stream().map(Booking::reference).toList();
    }

    private void knownToTheCopy(Town town) {
        chargeIds.forEach(id -> Patience.until(
                "the copy knows a charge", Office.SOON, () -> town.support().trace(id), trace -> trace.is(200)));
    }
}
