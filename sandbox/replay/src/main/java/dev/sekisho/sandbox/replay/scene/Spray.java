package dev.sekisho.sandbox.replay.scene;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.replay.people.Population;
import dev.sekisho.sandbox.replay.people.Raid;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the PINs became known: at the banks themselves, where one PIN is tried at many accounts and none is tried often enough
 * to be locked. Nobody at the operator sees any of it.
 */
public final class Spray {

    private final World world;
    private final List<Depositor> accounts;
    private final String pin;
    private int tried;
    private int found;

    public Spray(World world, Population population) {
        this.world = world;
        List<Depositor> victims = population.raids().stream()
                .filter(raid -> raid.path().equals(Raid.PIN))
                .map(raid -> raid.victim().account())
                .toList();
        this.accounts = Stream.concat(victims.stream(), population.bystanders().stream())
                .toList();
        this.pin = victims.get(0).pin();
    }

    /** Tries all of them; a bank that has another way in by now gives nothing away. */
    public void perform() {
        for (Depositor account : accounts) {
            Answer answer = world.registerAsIn2020(account, pin);
            if (answer.is(200)) {
                tried++;
                found += answer.text("result").equals("OK") ? 1 : 0;
            }
        }
    }

    public String told() {
        return "One PIN was tried at %d accounts at the banks themselves and was right at %d; the operator saw none of it."
                .formatted(tried, found);
    }
}
