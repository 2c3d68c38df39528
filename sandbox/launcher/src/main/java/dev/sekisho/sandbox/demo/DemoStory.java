package dev.sekisho.sandbox.demo;

import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.launcher.Story;
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
        new BooksAgree(stage).tell();
    }
}
