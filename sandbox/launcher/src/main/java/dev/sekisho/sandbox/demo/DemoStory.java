package dev.sekisho.sandbox.demo;

import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.launcher.Story;
import java.io.IOException;
import java.io.PrintStream;

/** The whole demonstration; every line of it was checked when it is told. */
public final class DemoStory implements Story {

    @Override
    public void tell(RunningSuite suite, PrintStream out) throws Exception {
        Narrator narrator = new Narrator(out);
        Stage stage = Stage.of(suite, narrator);
        StoryCalendar calendar = StoryCalendar.after(stage.world().now());
        stage.moveClockTo(calendar.linking());
        Customer customer = new HonestCustomer(stage).tell();
        new ThiefRefused(stage).tell();
        new LostAnswer(stage).tell(customer);
        new MonthlyCap(stage).tell(customer, calendar);
        whenItGoesWrong(stage);
        new BooksAgree(stage).tell();
    }

    private static void whenItGoesWrong(Stage stage) throws IOException {
        Theft theft = new StolenIdentity(stage).tell();
        BankReports bank = new BankReports(stage);
        String caseNumber = bank.tell(theft);
        StaffMember first = stage.staff().member("supervisor-a", "support-supervisor");
        StaffMember second = stage.staff().member("supervisor-b", "support-supervisor");
        EverythingStops brake = new EverythingStops(stage);
        Customer honest = brake.honest();
        StaysOpen staysOpen = new StaysOpen(stage);
        staysOpen.byTwoPersons(first, second);
        bank.confirmTheLast(theft, caseNumber);
        staysOpen.stoppedByOne(second, honest.app());
        brake.tell(honest);
        StaffMember clerk = stage.staff().member("clerk", "support");
        new MoneyTraced(stage).tell(theft, clerk);
        new WhoIsCalled(stage).tell(caseNumber, first);
        MadeGood.Payment payment = new MadeGood(stage).tell(theft, caseNumber, clerk, first, second);
        new MoneyArrives(stage, clerk, first, second).tell(theft, caseNumber, payment);
        new EvidenceVerified(stage).tell();
    }
}
