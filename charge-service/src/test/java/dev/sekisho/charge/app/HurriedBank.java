package dev.sekisho.charge.app;

import dev.sekisho.charge.bank.Bank;
import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.BankOrder;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Waits briefly for a bank whose answer is late on purpose, so that every other may be waited for as long as a slow
 * machine takes.
 *
 * <p>Which links those are is kept in system properties, because the fake that says so and the application may have been
 * loaded by different class loaders.
 */
@Decorator
@Priority(1)
public class HurriedBank implements Bank {

    private static final String HURRIED = "sekisho.test.hurried.";
    private static final Duration BRIEFLY = Duration.ofMillis(500);

    private final Bank bank;

    @Inject
    public HurriedBank(@Any @Delegate Bank bank) {
        this.bank = bank;
    }

    static void hurry(UUID link, boolean hurried) {
        if (hurried) {
            System.setProperty(HURRIED + link, "hurried");
        } else {
            System.clearProperty(HURRIED + link);
        }
    }

    @Override
    public BankAnswer ask(BankOrder order, Duration patience) {
        boolean hurried = System.getProperty(HURRIED + order.linkId().value()) != null;
        return bank.ask(order, hurried ? BRIEFLY : patience);
    }

    @Override
    public BankAnswer inquire(BankOrder order) {
        return bank.inquire(order);
    }

    @Override
    public BankAnswer decide(BankOrder order, boolean booked, String evidence) {
        return bank.decide(order, booked, evidence);
    }
}
